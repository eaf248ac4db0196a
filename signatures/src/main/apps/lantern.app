name       Lantern
category   vpn
service    vpn
domain     getlantern.org lantern.io
test       www.getlantern.org -> lantern
test       a.b.LANTERN.IO. -> lantern
source     field knowledge 2026-11
