name       Yandex Maps
category   maps
domain     maps.yandex.ru maps.yandex.com maps.yandex.net maps.yandex.kz
test       maps.yandex.ru -> yandex-maps
test       a.b.MAPS.YANDEX.KZ. -> yandex-maps
source     field knowledge 2026-11
