name       Xunlei
category   p2p
service    download
domain     xunlei.com sandai.net kankan.com
test       www.xunlei.com -> xunlei
test       a.b.KANKAN.COM. -> xunlei
source     field knowledge 2026-11
