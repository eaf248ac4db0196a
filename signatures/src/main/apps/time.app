name       Time
category   news
service    browsing
domain     time.com
test       www.time.com -> time
source     field knowledge 2026-11
