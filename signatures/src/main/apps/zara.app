name       Zara
category   shopping
service    browsing
domain     zara.com zara.net inditex.com
test       www.zara.com -> zara
test       a.b.INDITEX.COM. -> zara
source     field knowledge 2026-11
