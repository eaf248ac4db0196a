name       Trenitalia
category   travel
service    browsing
domain     trenitalia.com
test       www.trenitalia.com -> trenitalia
source     field knowledge 2026-11
