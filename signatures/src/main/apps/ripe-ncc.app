name       RIPE NCC
category   network
domain     ripe.net
test       www.ripe.net -> ripe-ncc
source     field knowledge 2026-11
