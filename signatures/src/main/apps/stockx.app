name       StockX
category   shopping
service    browsing
domain     stockx.com
test       www.stockx.com -> stockx
source     field knowledge 2026-11
