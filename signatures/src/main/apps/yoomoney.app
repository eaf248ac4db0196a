name       YooMoney
category   payment
domain     yoomoney.ru yookassa.ru
test       www.yoomoney.ru -> yoomoney
test       a.b.YOOKASSA.RU. -> yoomoney
source     field knowledge 2026-11
