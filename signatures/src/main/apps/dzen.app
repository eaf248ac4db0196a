name       Dzen
category   news
service    browsing
domain     dzen.ru dzeninfra.ru zen.yandex.ru
test       www.dzen.ru -> dzen
test       a.b.ZEN.YANDEX.RU. -> dzen
source     field knowledge 2026-11
