name       Delta
category   travel
service    browsing
domain     delta.com
test       www.delta.com -> delta
source     field knowledge 2026-11
