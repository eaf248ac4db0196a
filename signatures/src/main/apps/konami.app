name       Konami
category   gaming
service    gaming
domain     konami.com konami.net
test       www.konami.com -> konami
test       a.b.KONAMI.NET. -> konami
source     field knowledge 2026-11
