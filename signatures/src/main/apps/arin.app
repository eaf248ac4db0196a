name       ARIN
category   network
domain     arin.net
test       www.arin.net -> arin
source     field knowledge 2026-11
