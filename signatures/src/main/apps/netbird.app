name       NetBird
category   vpn
service    vpn
domain     netbird.io
test       www.netbird.io -> netbird
source     field knowledge 2026-11
