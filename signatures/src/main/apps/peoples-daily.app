name       People's Daily
category   news
service    browsing
domain     people.com.cn people.cn
test       people.com.cn -> peoples-daily
test       a.b.PEOPLE.CN. -> peoples-daily
source     field knowledge 2026-11
