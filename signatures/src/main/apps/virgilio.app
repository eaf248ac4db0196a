name       Virgilio
category   news
service    browsing
domain     virgilio.it
test       www.virgilio.it -> virgilio
source     field knowledge 2026-11
