name       Lianjia
category   web
service    browsing
domain     lianjia.com ke.com
test       www.lianjia.com -> lianjia
test       a.b.KE.COM. -> lianjia
source     field knowledge 2026-11
