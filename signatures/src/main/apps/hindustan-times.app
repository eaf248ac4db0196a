name       Hindustan Times
category   news
service    browsing
domain     hindustantimes.com
test       www.hindustantimes.com -> hindustan-times
source     field knowledge 2026-11
