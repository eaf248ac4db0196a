name       El País
category   news
service    browsing
domain     elpais.com prisa.com epimg.net
test       www.elpais.com -> el-pais
test       a.b.EPIMG.NET. -> el-pais
source     field knowledge 2026-11
