name       QQ Music
category   music
service    audio-streaming
domain     y.qq.com qqmusic.qq.com music.qq.com
test       y.qq.com -> qq-music
test       a.b.MUSIC.QQ.COM. -> qq-music
source     field knowledge 2026-11
