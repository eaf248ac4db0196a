name       Mozilla VPN
category   vpn
service    vpn
domain     vpn.mozilla.org
test       vpn.mozilla.org -> mozilla-vpn
source     field knowledge 2026-11
