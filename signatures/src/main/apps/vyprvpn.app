name       VyprVPN
category   vpn
service    vpn
domain     vyprvpn.com goldenfrog.com
test       www.vyprvpn.com -> vyprvpn
test       a.b.GOLDENFROG.COM. -> vyprvpn
source     field knowledge 2026-11
