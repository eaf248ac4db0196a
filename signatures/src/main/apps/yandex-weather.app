name       Yandex Weather
category   weather
domain     pogoda.yandex.ru weather.yandex.ru
test       pogoda.yandex.ru -> yandex-weather
test       a.b.WEATHER.YANDEX.RU. -> yandex-weather
source     field knowledge 2026-11
