name       Proton VPN
category   vpn
service    vpn
domain     protonvpn.com vpn-api.proton.me protonvpn.ch protonvpn.net account.protonvpn.com vpn.proton.me
test       www.protonvpn.com -> proton-vpn
test       a.b.VPN.PROTON.ME. -> proton-vpn
source     field knowledge 2026-11
