name       Bing
category   search
service    browsing
domain     bing.com bing.net bingapis.com
test       www.bing.com -> bing
test       a.b.BINGAPIS.COM. -> bing
source     field knowledge 2026-11
