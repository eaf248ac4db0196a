name       Detik
category   news
service    browsing
domain     detik.com detik.net.id
test       www.detik.com -> detik
test       a.b.DETIK.NET.ID. -> detik
source     field knowledge 2026-11
