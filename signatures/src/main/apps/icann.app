name       ICANN
category   network
domain     icann.org
test       www.icann.org -> icann
source     field knowledge 2026-11
