name       KT
category   web
domain     kt.com olleh.com
test       www.kt.com -> kt
test       a.b.OLLEH.COM. -> kt
source     field knowledge 2026-11
