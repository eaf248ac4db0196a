name       HTX
category   cryptocurrency
domain     htx.com huobi.com huobi.pro
test       www.htx.com -> htx
test       a.b.HUOBI.PRO. -> htx
source     field knowledge 2026-11
