name       1xBet
category   gambling
domain     1xbet.com 1xstavka.ru
test       www.1xbet.com -> 1xbet
test       a.b.1XSTAVKA.RU. -> 1xbet
source     field knowledge 2026-11
