name       AdGuard
category   security
domain     adguard.com adguard-vpn.com adguard.org adtidy.org adguard-vpn.online
test       www.adguard.com -> adguard
test       a.b.ADGUARD-VPN.ONLINE. -> adguard
source     field knowledge 2026-11
