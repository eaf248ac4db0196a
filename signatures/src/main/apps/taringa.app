name       Taringa
category   social
service    browsing
domain     taringa.net
test       www.taringa.net -> taringa
source     field knowledge 2026-11
