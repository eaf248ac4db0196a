name       Dyson
category   iot
domain     dyson.com
test       www.dyson.com -> dyson
source     field knowledge 2026-11
