name       AbemaTV
category   streaming
service    live-streaming
domain     abema.tv abema.io abema-tv.com
test       www.abema.tv -> abematv
test       a.b.ABEMA-TV.COM. -> abematv
source     field knowledge 2026-11
