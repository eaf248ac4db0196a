name       SmartNews
category   news
service    browsing
domain     smartnews.com
test       www.smartnews.com -> smartnews
source     field knowledge 2026-11
