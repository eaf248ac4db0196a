name       American Airlines
category   travel
service    browsing
domain     aa.com
test       www.aa.com -> american-airlines
source     field knowledge 2026-11
