name       DuckDNS
category   dns
domain     duckdns.org
test       www.duckdns.org -> duckdns
source     field knowledge 2026-11
