name       Toutiao
category   news
service    browsing
domain     toutiao.com toutiaocloud.com toutiaoimg.com toutiaostatic.com
test       www.toutiao.com -> toutiao
test       a.b.TOUTIAOSTATIC.COM. -> toutiao
source     field knowledge 2026-11
