name       Baidu Wangpan
category   storage
service    file-transfer
domain     pan.baidu.com pcs.baidu.com baidupcs.com d.pcs.baidu.com
test       pan.baidu.com -> baidu-pan
test       a.b.D.PCS.BAIDU.COM. -> baidu-pan
source     field knowledge 2026-11
