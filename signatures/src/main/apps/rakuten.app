name       Rakuten
category   shopping
service    browsing
domain     rakuten.co.jp rakuten.com r10s.jp rakuten.ne.jp rakuten-static.com
test       rakuten.co.jp -> rakuten
test       a.b.RAKUTEN-STATIC.COM. -> rakuten
source     field knowledge 2026-11
