name       MegaFon
category   web
domain     megafon.ru
test       www.megafon.ru -> megafon
source     field knowledge 2026-11
