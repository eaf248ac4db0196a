name       Trendyol
category   shopping
service    browsing
domain     trendyol.com dsmcdn.com
test       www.trendyol.com -> trendyol
test       a.b.DSMCDN.COM. -> trendyol
source     field knowledge 2026-11
