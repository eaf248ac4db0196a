name       Ars Technica
category   news
service    browsing
domain     arstechnica.com arstechnica.net
test       www.arstechnica.com -> ars-technica
test       a.b.ARSTECHNICA.NET. -> ars-technica
source     field knowledge 2026-11
