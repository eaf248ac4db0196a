name       Xinhua
category   news
service    browsing
domain     xinhuanet.com news.cn
test       www.xinhuanet.com -> xinhua
test       a.b.NEWS.CN. -> xinhua
source     field knowledge 2026-11
