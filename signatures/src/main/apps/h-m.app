name       H&M
category   shopping
service    browsing
domain     hm.com
test       www.hm.com -> h-m
source     field knowledge 2026-11
