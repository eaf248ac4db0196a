name       Asahi
category   news
service    browsing
domain     asahi.com
test       www.asahi.com -> asahi
source     field knowledge 2026-11
