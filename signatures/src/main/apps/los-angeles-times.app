name       Los Angeles Times
category   news
service    browsing
domain     latimes.com
test       www.latimes.com -> los-angeles-times
source     field knowledge 2026-11
