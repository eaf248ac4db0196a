name       Grindr
category   dating
service    chat
domain     grindr.com grindr.io grindr.mobi
test       www.grindr.com -> grindr
test       a.b.GRINDR.MOBI. -> grindr
source     field knowledge 2026-11
