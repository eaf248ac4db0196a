name       NextDNS
category   dns
domain     nextdns.io
test       www.nextdns.io -> nextdns
source     field knowledge 2026-11
