name       Healthline
category   health
service    browsing
domain     healthline.com
test       www.healthline.com -> healthline
source     field knowledge 2026-11
