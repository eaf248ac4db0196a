name       Best Buy
category   shopping
service    browsing
domain     bestbuy.com bbystatic.com
test       www.bestbuy.com -> best-buy
test       a.b.BBYSTATIC.COM. -> best-buy
source     field knowledge 2026-11
