name       58.com
category   web
service    browsing
domain     58.com 58cdn.com.cn
test       www.58.com -> 58
test       a.b.58CDN.COM.CN. -> 58
source     field knowledge 2026-11
