name       IKEA
category   shopping
service    browsing
domain     ikea.com ikea.net
test       www.ikea.com -> ikea
test       a.b.IKEA.NET. -> ikea
source     field knowledge 2026-11
