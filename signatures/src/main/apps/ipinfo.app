name       ipinfo
category   network
domain     ipinfo.io
test       www.ipinfo.io -> ipinfo
source     field knowledge 2026-11
