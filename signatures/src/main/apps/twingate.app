name       Twingate
category   vpn
service    vpn
domain     twingate.com
test       www.twingate.com -> twingate
source     field knowledge 2026-11
