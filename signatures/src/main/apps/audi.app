name       Audi
category   automotive
domain     audi.com audi.de
test       www.audi.com -> audi
test       a.b.AUDI.DE. -> audi
source     field knowledge 2026-11
