name       Bukalapak
category   shopping
service    browsing
domain     bukalapak.com
test       www.bukalapak.com -> bukalapak
source     field knowledge 2026-11
