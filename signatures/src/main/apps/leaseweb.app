name       LeaseWeb
category   cloud
domain     leaseweb.com leaseweb.net
test       www.leaseweb.com -> leaseweb
test       a.b.LEASEWEB.NET. -> leaseweb
source     field knowledge 2026-11
