name       IRCTC
category   travel
service    browsing
domain     irctc.co.in
test       irctc.co.in -> irctc
source     field knowledge 2026-11
