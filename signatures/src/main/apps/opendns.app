name       OpenDNS
category   dns
domain     opendns.com umbrella.com
test       www.opendns.com -> opendns
test       a.b.UMBRELLA.COM. -> opendns
source     field knowledge 2026-11
