name       Behance
category   social
service    browsing
domain     behance.net
test       www.behance.net -> behance
source     field knowledge 2026-11
