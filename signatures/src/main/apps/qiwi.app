name       QIWI
category   payment
domain     qiwi.com qiwi.ru
test       www.qiwi.com -> qiwi
test       a.b.QIWI.RU. -> qiwi
source     field knowledge 2026-11
