name       El Mundo
category   news
service    browsing
domain     elmundo.es uecdn.es
test       www.elmundo.es -> el-mundo
test       a.b.UECDN.ES. -> el-mundo
source     field knowledge 2026-11
