name       CBC
category   news
service    browsing
domain     cbc.ca radio-canada.ca
test       www.cbc.ca -> cbc
test       a.b.RADIO-CANADA.CA. -> cbc
source     field knowledge 2026-11
