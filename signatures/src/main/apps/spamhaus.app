name       Spamhaus
category   security
domain     spamhaus.org
test       www.spamhaus.org -> spamhaus
source     field knowledge 2026-11
