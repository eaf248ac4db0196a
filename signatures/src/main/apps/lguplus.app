name       LG U+
category   web
domain     uplus.co.kr lguplus.com
test       uplus.co.kr -> lguplus
test       a.b.LGUPLUS.COM. -> lguplus
source     field knowledge 2026-11
