name       Agoda
category   travel
service    browsing
domain     agoda.com agoda.net
test       www.agoda.com -> agoda
test       a.b.AGODA.NET. -> agoda
source     field knowledge 2026-11
