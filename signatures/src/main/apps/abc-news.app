name       ABC News
category   news
service    browsing
domain     abcnews.go.com abcnews.com
test       abcnews.go.com -> abc-news
test       a.b.ABCNEWS.COM. -> abc-news
source     field knowledge 2026-11
