name       Habr
category   social
service    browsing
domain     habr.com
test       www.habr.com -> habr
source     field knowledge 2026-11
