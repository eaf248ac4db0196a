name       Avira
category   security
service    update
domain     avira.com avira-update.com
test       www.avira.com -> avira
test       a.b.AVIRA-UPDATE.COM. -> avira
source     field knowledge 2026-11
