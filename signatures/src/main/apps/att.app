name       AT&T
category   web
domain     att.com att.net directv.com
test       www.att.com -> att
test       a.b.DIRECTV.COM. -> att
source     field knowledge 2026-11
