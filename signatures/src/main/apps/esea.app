name       ESEA
category   gaming
service    gaming
domain     esea.net
test       www.esea.net -> esea
source     field knowledge 2026-11
