name       Baidu
category   search
service    browsing
domain     baidu.com bdstatic.com bdimg.com baidustatic.com baidubce.com bcebos.com bdydns.com baidu.jp shifen.com bdydns.net
category   analytics hm.baidu.com
test       www.baidu.com -> baidu
test       a.b.BDYDNS.NET. -> baidu
source     field knowledge 2026-11
