name       Yelp
category   food
service    browsing
domain     yelp.com yelpcdn.com
test       www.yelp.com -> yelp
test       a.b.YELPCDN.COM. -> yelp
source     field knowledge 2026-11
