name       Tor
category   proxy
domain     torproject.org torproject.net tor2web.org
test       www.torproject.org -> tor
test       a.b.TOR2WEB.ORG. -> tor
source     field knowledge 2026-11
