name       Zhihu
category   social
service    browsing
domain     zhihu.com zhimg.com
test       www.zhihu.com -> zhihu
test       a.b.ZHIMG.COM. -> zhihu
source     field knowledge 2026-11
