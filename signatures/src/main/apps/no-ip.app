name       No-IP
category   dns
domain     no-ip.com noip.com ddns.net
test       www.no-ip.com -> no-ip
test       a.b.DDNS.NET. -> no-ip
source     field knowledge 2026-11
