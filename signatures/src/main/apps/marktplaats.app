name       Marktplaats
category   shopping
service    browsing
domain     marktplaats.nl
test       www.marktplaats.nl -> marktplaats
source     field knowledge 2026-11
