name       Kaseya
category   management
domain     kaseya.com kaseya.net
test       www.kaseya.com -> kaseya
test       a.b.KASEYA.NET. -> kaseya
source     field knowledge 2026-11
