name       Zalando
category   shopping
service    browsing
domain     zalando.de zalando.com zalando.it zalando.fr zalando.nl ztat.net zalando.es zalando.pl
test       www.zalando.de -> zalando
test       a.b.ZALANDO.PL. -> zalando
source     field knowledge 2026-11
