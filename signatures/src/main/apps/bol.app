name       bol.com
category   shopping
service    browsing
domain     bol.com
test       www.bol.com -> bol
source     field knowledge 2026-11
