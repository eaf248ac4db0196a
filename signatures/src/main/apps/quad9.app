name       Quad9
category   dns
service    name-resolution
domain     quad9.net
test       www.quad9.net -> quad9
source     field knowledge 2026-11
