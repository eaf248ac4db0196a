name       ntop
category   monitoring
domain     ntop.org
test       www.ntop.org -> ntop
test       dati.ntop.org -> ntop
source     field knowledge 2026-11
