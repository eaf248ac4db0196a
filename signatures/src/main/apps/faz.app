name       FAZ
category   news
service    browsing
domain     faz.net
test       www.faz.net -> faz
source     field knowledge 2026-11
