name       Avito
category   shopping
service    browsing
domain     avito.ru avito.st
test       www.avito.ru -> avito
test       a.b.AVITO.ST. -> avito
source     field knowledge 2026-11
