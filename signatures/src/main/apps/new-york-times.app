name       New York Times
category   news
service    browsing
domain     nytimes.com nyt.com nyt.net nytimg.com
test       www.nytimes.com -> new-york-times
test       a.b.NYTIMG.COM. -> new-york-times
source     field knowledge 2026-11
