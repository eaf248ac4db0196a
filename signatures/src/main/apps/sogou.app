name       Sogou
category   search
service    browsing
domain     sogou.com sogoucdn.com
test       www.sogou.com -> sogou
test       a.b.SOGOUCDN.COM. -> sogou
source     field knowledge 2026-11
