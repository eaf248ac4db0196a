name       Wildberries
category   shopping
service    browsing
domain     wildberries.ru wb.ru wbbasket.ru wbstatic.net
test       www.wildberries.ru -> wildberries
test       a.b.WBSTATIC.NET. -> wildberries
source     field knowledge 2026-11
