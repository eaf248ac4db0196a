name       Wish
category   shopping
service    browsing
domain     wish.com
test       www.wish.com -> wish
source     field knowledge 2026-11
