name       Yandex Cloud
category   cloud
domain     cloud.yandex.ru cloud.yandex.com cloud.yandex.kz yandexcloud.net storage.yandexcloud.net cloud.yandex.net yandex.cloud
test       cloud.yandex.ru -> yandex-cloud
test       a.b.YANDEX.CLOUD. -> yandex-cloud
source     field knowledge 2026-11
