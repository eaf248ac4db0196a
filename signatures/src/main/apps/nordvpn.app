name       NordVPN
category   vpn
service    vpn
domain     nordvpn.com nordcdn.com nordaccount.com nordvpn.net nordvpnteams.com nordlayer.com nordvpn.org icpsuawn1zy5amys.com
domain     zwyr157wwiu6eior.com napps-1.com napps-2.com ndaccount.com
test       www.nordvpn.com -> nordvpn
test       a.b.NDACCOUNT.COM. -> nordvpn
source     field knowledge 2026-11
