name       ZeroTier
category   vpn
service    vpn
domain     zerotier.com
test       www.zerotier.com -> zerotier
source     field knowledge 2026-11
