name       Taobao
category   shopping
service    browsing
domain     taobao.com tbcdn.cn taobaocdn.com tb.cn
test       www.taobao.com -> taobao
test       a.b.TB.CN. -> taobao
source     field knowledge 2026-11
