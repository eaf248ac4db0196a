name       NS1
category   dns
domain     nsone.net ns1.com
test       www.nsone.net -> ns1
test       a.b.NS1.COM. -> ns1
source     field knowledge 2026-11
