name       News.com.au
category   news
service    browsing
domain     news.com.au
test       news.com.au -> news-com-au
source     field knowledge 2026-11
