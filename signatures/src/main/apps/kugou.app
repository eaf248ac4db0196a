name       KuGou
category   music
service    audio-streaming
domain     kugou.com kgimg.com
test       www.kugou.com -> kugou
test       a.b.KGIMG.COM. -> kugou
source     field knowledge 2026-11
