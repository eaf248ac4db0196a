name       OfferUp
category   shopping
service    browsing
domain     offerup.com
test       www.offerup.com -> offerup
source     field knowledge 2026-11
