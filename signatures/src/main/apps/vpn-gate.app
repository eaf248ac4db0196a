name       VPN Gate
category   vpn
service    vpn
domain     vpngate.net softether.org softether-network.net
test       www.vpngate.net -> vpn-gate
test       a.b.SOFTETHER-NETWORK.NET. -> vpn-gate
source     field knowledge 2026-11
