name       Flo Health
category   health
domain     flo.health
test       www.flo.health -> flo-health
source     field knowledge 2026-11
