name       Thunder VPN
category   vpn
service    vpn
domain     thundervpn.com
test       www.thundervpn.com -> thunder-vpn
source     field knowledge 2026-11
