name       Ryanair
category   travel
service    browsing
domain     ryanair.com
test       www.ryanair.com -> ryanair
source     field knowledge 2026-11
