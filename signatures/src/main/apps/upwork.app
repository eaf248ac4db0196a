name       Upwork
category   jobs
service    browsing
domain     upwork.com
test       www.upwork.com -> upwork
source     field knowledge 2026-11
