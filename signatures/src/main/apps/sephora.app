name       Sephora
category   shopping
service    browsing
domain     sephora.com sephora.fr
test       www.sephora.com -> sephora
test       a.b.SEPHORA.FR. -> sephora
source     field knowledge 2026-11
