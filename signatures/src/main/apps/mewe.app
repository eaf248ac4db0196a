name       MeWe
category   social
service    browsing
domain     mewe.com
test       www.mewe.com -> mewe
source     field knowledge 2026-11
