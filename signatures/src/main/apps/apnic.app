name       APNIC
category   network
domain     apnic.net
test       www.apnic.net -> apnic
source     field knowledge 2026-11
