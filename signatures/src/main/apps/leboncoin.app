name       Leboncoin
category   shopping
service    browsing
domain     leboncoin.fr
test       www.leboncoin.fr -> leboncoin
source     field knowledge 2026-11
