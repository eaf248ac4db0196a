name       Selectel
category   cloud
domain     selectel.ru selcdn.ru selstorage.ru
test       www.selectel.ru -> selectel
test       a.b.SELSTORAGE.RU. -> selectel
source     field knowledge 2026-11
