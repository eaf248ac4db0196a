name       IVPN
category   vpn
service    vpn
domain     ivpn.net
test       www.ivpn.net -> ivpn
source     field knowledge 2026-11
