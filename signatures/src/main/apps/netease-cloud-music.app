name       NetEase Cloud Music
category   music
service    audio-streaming
domain     music.163.com music.126.net
test       music.163.com -> netease-cloud-music
test       a.b.MUSIC.126.NET. -> netease-cloud-music
source     field knowledge 2026-11
