name       Odnoklassniki
category   social
service    browsing
domain     ok.ru odnoklassniki.ru mycdn.me okcdn.ru
test       www.ok.ru -> odnoklassniki
test       a.b.OKCDN.RU. -> odnoklassniki
source     field knowledge 2026-11
