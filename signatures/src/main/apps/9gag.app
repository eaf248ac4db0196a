name       9GAG
category   social
service    browsing
domain     9gag.com 9cache.com
test       www.9gag.com -> 9gag
test       a.b.9CACHE.COM. -> 9gag
source     field knowledge 2026-11
