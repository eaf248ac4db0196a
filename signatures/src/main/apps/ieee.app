name       IEEE
category   education
service    browsing
domain     ieee.org
test       www.ieee.org -> ieee
source     field knowledge 2026-11
