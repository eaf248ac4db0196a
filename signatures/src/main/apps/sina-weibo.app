name       Sina Weibo
category   social
service    browsing
domain     weibo.com weibo.cn weibocdn.com
test       www.weibo.com -> sina-weibo
test       a.b.WEIBOCDN.COM. -> sina-weibo
source     field knowledge 2026-11
