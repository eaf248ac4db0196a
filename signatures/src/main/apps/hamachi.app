name       Hamachi
category   vpn
service    vpn
domain     hamachi.cc vpn.net
test       www.hamachi.cc -> hamachi
test       a.b.VPN.NET. -> hamachi
source     field knowledge 2026-11
