name       Ethermine
category   cryptocurrency
domain     ethermine.org
test       www.ethermine.org -> ethermine
source     field knowledge 2026-11
