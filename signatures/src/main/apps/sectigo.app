name       Sectigo
category   security
domain     sectigo.com comodoca.com usertrust.com comodo.com
test       www.sectigo.com -> sectigo
test       a.b.COMODO.COM. -> sectigo
source     field knowledge 2026-11
