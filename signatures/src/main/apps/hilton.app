name       Hilton
category   travel
service    browsing
domain     hilton.com
test       www.hilton.com -> hilton
source     field knowledge 2026-11
