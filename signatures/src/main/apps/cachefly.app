name       CacheFly
category   cdn
domain     cachefly.net cachefly.com
test       www.cachefly.net -> cachefly
test       a.b.CACHEFLY.COM. -> cachefly
source     field knowledge 2026-11
