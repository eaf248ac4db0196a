name       Lenta.ru
category   news
service    browsing
domain     lenta.ru
test       www.lenta.ru -> lenta
source     field knowledge 2026-11
