name       ChinaCache
category   cdn
domain     chinacache.com chinacache.net ccgslb.net ccgslb.com.cn
test       www.chinacache.com -> chinacache
test       a.b.CCGSLB.COM.CN. -> chinacache
source     field knowledge 2026-11
