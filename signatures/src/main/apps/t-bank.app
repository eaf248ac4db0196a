name       T-Bank
category   finance
domain     tinkoff.ru tbank.ru tcsbank.ru
test       www.tinkoff.ru -> t-bank
test       a.b.TCSBANK.RU. -> t-bank
source     field knowledge 2026-11
