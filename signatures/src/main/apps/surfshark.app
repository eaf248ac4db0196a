name       Surfshark
category   vpn
service    vpn
domain     surfshark.com
test       www.surfshark.com -> surfshark
source     field knowledge 2026-11
