name       Opera VPN
category   vpn
service    vpn
domain     sec-tunnel.com surfeasy.com
test       www.sec-tunnel.com -> opera-vpn
test       a.b.SURFEASY.COM. -> opera-vpn
source     field knowledge 2026-11
