name       BBVA
category   finance
domain     bbva.com bbva.es
test       www.bbva.com -> bbva
test       a.b.BBVA.ES. -> bbva
source     field knowledge 2026-11
