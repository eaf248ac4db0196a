name       Tmall
category   shopping
service    browsing
domain     tmall.com tmall.hk
test       www.tmall.com -> tmall
test       a.b.TMALL.HK. -> tmall
source     field knowledge 2026-11
