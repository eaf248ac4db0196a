name       Juejin
category   development
service    browsing
domain     juejin.cn
test       www.juejin.cn -> juejin
source     field knowledge 2026-11
