name       Safaricom
category   web
domain     safaricom.co.ke
test       safaricom.co.ke -> safaricom
source     field knowledge 2026-11
