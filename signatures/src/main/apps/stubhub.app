name       StubHub
category   shopping
service    browsing
domain     stubhub.com
test       www.stubhub.com -> stubhub
source     field knowledge 2026-11
