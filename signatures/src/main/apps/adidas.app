name       Adidas
category   shopping
service    browsing
domain     adidas.com adidas.de
test       www.adidas.com -> adidas
test       a.b.ADIDAS.DE. -> adidas
source     field knowledge 2026-11
