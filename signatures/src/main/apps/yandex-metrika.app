name       Yandex Metrika
category   analytics
service    telemetry
domain     metrika.yandex.ru metrika.yandex.com metrika.yandex.kz metrika.yandex.by mc.yandex.ru mc.yandex.com appmetrica.yandex.ru
domain     report.appmetrica.yandex.net appmetrica.yandex.com
test       metrika.yandex.ru -> yandex-metrika
test       a.b.APPMETRICA.YANDEX.COM. -> yandex-metrika
source     field knowledge 2026-11
