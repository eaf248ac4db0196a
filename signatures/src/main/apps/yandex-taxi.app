name       Yandex Taxi
category   travel
domain     taxi.yandex.ru go.yandex taxi.yandex.net taxi.yandex.com
test       taxi.yandex.ru -> yandex-taxi
test       a.b.TAXI.YANDEX.COM. -> yandex-taxi
source     field knowledge 2026-11
