name       Mullvad
category   vpn
service    vpn
domain     mullvad.net
test       www.mullvad.net -> mullvad
source     field knowledge 2026-11
