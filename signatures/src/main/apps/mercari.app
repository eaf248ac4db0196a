name       Mercari
category   shopping
service    browsing
domain     mercari.com mercdn.net mercari.jp
test       www.mercari.com -> mercari
test       a.b.MERCARI.JP. -> mercari
source     field knowledge 2026-11
