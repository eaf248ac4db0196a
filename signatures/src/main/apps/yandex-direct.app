name       Yandex Direct
category   advertising
domain     direct.yandex.ru direct.yandex.com direct.yandex.kz direct.yandex.by an.yandex.ru yabs.yandex.ru adfox.ru adfox.yandex.ru
test       direct.yandex.ru -> yandex-direct
test       a.b.ADFOX.YANDEX.RU. -> yandex-direct
source     field knowledge 2026-11
