name       12306
category   travel
service    browsing
domain     12306.cn
test       www.12306.cn -> 12306
source     field knowledge 2026-11
