name       Vinted
category   shopping
service    browsing
domain     vinted.com vinted.fr vinted.net vinted.de vinted.it
test       www.vinted.com -> vinted
test       a.b.VINTED.IT. -> vinted
source     field knowledge 2026-11
