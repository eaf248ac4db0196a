name       Quora
category   social
service    browsing
domain     quora.com quoracdn.net
test       www.quora.com -> quora
test       a.b.QUORACDN.NET. -> quora
source     field knowledge 2026-11
