name       Magazine Luiza
category   shopping
service    browsing
domain     magazineluiza.com.br magalu.com mlcdn.com.br
test       magazineluiza.com.br -> magazine-luiza
test       a.b.MLCDN.COM.BR. -> magazine-luiza
source     field knowledge 2026-11
