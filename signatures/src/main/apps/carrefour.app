name       Carrefour
category   shopping
service    browsing
domain     carrefour.com carrefour.fr carrefour.it carrefour.es
test       www.carrefour.com -> carrefour
test       a.b.CARREFOUR.ES. -> carrefour
source     field knowledge 2026-11
