name       Douban
category   social
service    browsing
domain     douban.com doubanio.com
test       www.douban.com -> douban
test       a.b.DOUBANIO.COM. -> douban
source     field knowledge 2026-11
