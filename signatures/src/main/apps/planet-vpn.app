name       Planet VPN
category   vpn
service    vpn
domain     freevpnplanet.com
test       www.freevpnplanet.com -> planet-vpn
source     field knowledge 2026-11
