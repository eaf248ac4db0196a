name       Folha
category   news
service    browsing
domain     folha.uol.com.br folha.com.br
test       folha.uol.com.br -> folha
test       a.b.FOLHA.COM.BR. -> folha
source     field knowledge 2026-11
