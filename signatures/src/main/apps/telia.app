name       Telia
category   web
domain     telia.com telia.se
test       www.telia.com -> telia
test       a.b.TELIA.SE. -> telia
source     field knowledge 2026-11
