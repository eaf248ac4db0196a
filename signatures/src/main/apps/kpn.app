name       KPN
category   web
domain     kpn.com kpn.net
test       www.kpn.com -> kpn
test       a.b.KPN.NET. -> kpn
source     field knowledge 2026-11
