name       Xing
category   social
service    browsing
domain     xing.com xing-cdn.com
test       www.xing.com -> xing
test       a.b.XING-CDN.COM. -> xing
source     field knowledge 2026-11
