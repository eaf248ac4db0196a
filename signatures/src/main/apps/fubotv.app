name       fuboTV
category   streaming
service    live-streaming
domain     fubo.tv fubotv.com
test       www.fubo.tv -> fubotv
test       a.b.FUBOTV.COM. -> fubotv
source     field knowledge 2026-11
