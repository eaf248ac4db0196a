name       Kroger
category   shopping
service    browsing
domain     kroger.com
test       www.kroger.com -> kroger
source     field knowledge 2026-11
