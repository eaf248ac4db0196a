name       Gearbest
category   shopping
service    browsing
domain     gearbest.com
test       www.gearbest.com -> gearbest
source     field knowledge 2026-11
