name       Süddeutsche Zeitung
category   news
service    browsing
domain     sueddeutsche.de sz.de
test       www.sueddeutsche.de -> sueddeutsche
test       a.b.SZ.DE. -> sueddeutsche
source     field knowledge 2026-11
