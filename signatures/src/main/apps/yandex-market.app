name       Yandex Market
category   shopping
service    browsing
domain     market.yandex.ru market.yandex.com market.yandex.kz market.yandex.by market.yandex.net
test       market.yandex.ru -> yandex-market
test       a.b.MARKET.YANDEX.NET. -> yandex-market
source     field knowledge 2026-11
