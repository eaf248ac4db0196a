name       Banggood
category   shopping
service    browsing
domain     banggood.com
test       www.banggood.com -> banggood
source     field knowledge 2026-11
