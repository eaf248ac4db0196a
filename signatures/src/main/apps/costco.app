name       Costco
category   shopping
service    browsing
domain     costco.com
test       www.costco.com -> costco
source     field knowledge 2026-11
