name       ZOZOTOWN
category   shopping
service    browsing
domain     zozo.jp zozo.com
test       www.zozo.jp -> zozotown
test       a.b.ZOZO.COM. -> zozotown
source     field knowledge 2026-11
