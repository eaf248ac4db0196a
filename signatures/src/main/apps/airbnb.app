name       Airbnb
category   travel
service    browsing
domain     airbnb.com muscache.com airbnb.de airbnb.fr airbnb.it airbnb.co.uk airbnb.es
test       www.airbnb.com -> airbnb
test       a.b.AIRBNB.ES. -> airbnb
source     field knowledge 2026-11
