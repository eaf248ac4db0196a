name       N26
category   finance
domain     n26.com tech26.de
test       www.n26.com -> n26
test       a.b.TECH26.DE. -> n26
source     field knowledge 2026-11
