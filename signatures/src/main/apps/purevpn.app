name       PureVPN
category   vpn
service    vpn
domain     purevpn.com pointtoserver.com
test       www.purevpn.com -> purevpn
test       a.b.POINTTOSERVER.COM. -> purevpn
source     field knowledge 2026-11
