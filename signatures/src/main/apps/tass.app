name       TASS
category   news
service    browsing
domain     tass.ru tass.com
test       www.tass.ru -> tass
test       a.b.TASS.COM. -> tass
source     field knowledge 2026-11
