name       Google News
category   news
service    browsing
domain     news.google.com
test       news.google.com -> google-news
source     field knowledge 2026-11
