name       Meesho
category   shopping
service    browsing
domain     meesho.com meeshoapi.com meeshosupply.com
test       www.meesho.com -> meesho
test       a.b.MEESHOSUPPLY.COM. -> meesho
source     field knowledge 2026-11
