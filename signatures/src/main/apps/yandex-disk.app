name       Yandex Disk
category   storage
service    file-sync
domain     disk.yandex.ru disk.yandex.com disk.yandex.kz disk.yandex.net disk.yandex.by disk.yandex.com.tr disk.yandex.uz
domain     yadi.sk
test       disk.yandex.ru -> yandex-disk
test       a.b.YADI.SK. -> yandex-disk
source     field knowledge 2026-11
