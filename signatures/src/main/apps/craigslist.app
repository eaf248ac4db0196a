name       Craigslist
category   shopping
service    browsing
domain     craigslist.org
test       www.craigslist.org -> craigslist
source     field knowledge 2026-11
