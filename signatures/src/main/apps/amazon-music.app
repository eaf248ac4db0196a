name       Amazon Music
category   music
service    audio-streaming
domain     music.amazon.com music.amazon.de music.amazon.co.uk music.amazon.co.jp
test       music.amazon.com -> amazon-music
test       a.b.MUSIC.AMAZON.CO.JP. -> amazon-music
source     field knowledge 2026-11
