name       EAQ
category   monitoring
domain     brasilbandalarga.com.br eaqbr.com.br
test       brasilbandalarga.com.br -> eaq
test       a.b.EAQBR.COM.BR. -> eaq
source     field knowledge 2026-11
