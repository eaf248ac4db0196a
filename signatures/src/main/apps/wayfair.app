name       Wayfair
category   shopping
service    browsing
domain     wayfair.com wfcdn.com
test       www.wayfair.com -> wayfair
test       a.b.WFCDN.COM. -> wayfair
source     field knowledge 2026-11
