name       MediaMarkt
category   shopping
service    browsing
domain     mediamarkt.de mediamarkt.com mediamarkt.it mediamarkt.es saturn.de
test       www.mediamarkt.de -> mediamarkt
test       a.b.SATURN.DE. -> mediamarkt
source     field knowledge 2026-11
