name       Lowe's
category   shopping
service    browsing
domain     lowes.com
test       www.lowes.com -> lowes
source     field knowledge 2026-11
