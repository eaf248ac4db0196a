name       DAZN
category   sports
service    live-streaming
domain     dazn.com dazn-api.com daznservices.com indazn.com
test       www.dazn.com -> dazn
test       a.b.INDAZN.COM. -> dazn
source     field knowledge 2026-11
