name       Sberbank
category   finance
domain     sberbank.ru sber.ru sberbank.com sberdevices.ru
test       www.sberbank.ru -> sberbank
test       a.b.SBERDEVICES.RU. -> sberbank
source     field knowledge 2026-11
