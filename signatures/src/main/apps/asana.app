name       Asana
category   productivity
domain     asana.com asana.plus
test       www.asana.com -> asana
test       a.b.ASANA.PLUS. -> asana
source     field knowledge 2026-11
