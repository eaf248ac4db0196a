name       Tesco
category   shopping
service    browsing
domain     tesco.com
test       www.tesco.com -> tesco
source     field knowledge 2026-11
