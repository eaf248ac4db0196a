name       VnExpress
category   news
service    browsing
domain     vnexpress.net vnecdn.net
test       www.vnexpress.net -> vnexpress
test       a.b.VNECDN.NET. -> vnexpress
source     field knowledge 2026-11
