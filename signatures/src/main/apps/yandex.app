name       Yandex
category   search
service    browsing
domain     yandex.ru yandex.com yandex.net yandex.kz yandex.by yandex.uz yandex.com.tr ya.ru yastatic.net yandex.st yandex.ua
domain     yandex.eu yandex.az yandex.fr
test       www.yandex.ru -> yandex
test       a.b.YANDEX.FR. -> yandex
source     field knowledge 2026-11
