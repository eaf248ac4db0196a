name       Ximalaya
category   music
service    audio-streaming
domain     ximalaya.com xmcdn.com
test       www.ximalaya.com -> ximalaya
test       a.b.XMCDN.COM. -> ximalaya
source     field knowledge 2026-11
