name       Bitly
category   web
service    browsing
domain     bit.ly bitly.com
test       www.bit.ly -> bitly
test       a.b.BITLY.COM. -> bitly
source     field knowledge 2026-11
