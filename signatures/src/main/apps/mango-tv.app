name       Mango TV
category   streaming
service    streaming
domain     mgtv.com hitv.com hunantv.com
test       www.mgtv.com -> mango-tv
test       a.b.HUNANTV.COM. -> mango-tv
source     field knowledge 2026-11
