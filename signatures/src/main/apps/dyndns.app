name       DynDNS
category   dns
domain     dyndns.org dyn.com dyndns.com
test       www.dyndns.org -> dyndns
test       a.b.DYNDNS.COM. -> dyndns
source     field knowledge 2026-11
