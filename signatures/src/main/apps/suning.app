name       Suning
category   shopping
service    browsing
domain     suning.com suning.cn
test       www.suning.com -> suning
test       a.b.SUNING.CN. -> suning
source     field knowledge 2026-11
