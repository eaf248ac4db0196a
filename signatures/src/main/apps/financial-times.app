name       Financial Times
category   news
service    browsing
domain     ft.com
test       www.ft.com -> financial-times
source     field knowledge 2026-11
