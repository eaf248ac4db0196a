name       Beeline
category   web
domain     beeline.ru
test       www.beeline.ru -> beeline
source     field knowledge 2026-11
