name       MTS
category   web
domain     mts.ru
test       www.mts.ru -> mts
source     field knowledge 2026-11
