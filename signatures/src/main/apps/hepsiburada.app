name       Hepsiburada
category   shopping
service    browsing
domain     hepsiburada.com hepsiburada.net
test       www.hepsiburada.com -> hepsiburada
test       a.b.HEPSIBURADA.NET. -> hepsiburada
source     field knowledge 2026-11
