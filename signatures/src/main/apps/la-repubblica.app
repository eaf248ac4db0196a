name       La Repubblica
category   news
service    browsing
domain     repubblica.it repstatic.it gedi.it gedidigital.it
test       www.repubblica.it -> la-repubblica
test       a.b.GEDIDIGITAL.IT. -> la-repubblica
source     field knowledge 2026-11
