name       Yandex Music
category   music
service    audio-streaming
domain     music.yandex.ru music.yandex.com music.yandex.kz music.yandex.by music.yandex.net music.yandex.uz
test       music.yandex.ru -> yandex-music
test       a.b.MUSIC.YANDEX.UZ. -> yandex-music
source     field knowledge 2026-11
