name       Telenor
category   web
domain     telenor.com telenor.no
test       www.telenor.com -> telenor
test       a.b.TELENOR.NO. -> telenor
source     field knowledge 2026-11
