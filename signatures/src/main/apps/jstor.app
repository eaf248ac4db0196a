name       JSTOR
category   education
service    browsing
domain     jstor.org
test       www.jstor.org -> jstor
source     field knowledge 2026-11
