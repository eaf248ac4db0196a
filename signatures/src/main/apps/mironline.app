name       Mir Pay
category   payment
domain     mironline.ru nspk.ru
test       www.mironline.ru -> mironline
test       a.b.NSPK.RU. -> mironline
source     field knowledge 2026-11
