name       Hola
category   vpn
service    vpn
domain     hola.org holavpn.com luminati.io lum-superproxy.io brightdata.com
test       www.hola.org -> hola
test       a.b.BRIGHTDATA.COM. -> hola
source     field knowledge 2026-11
