name       Iliad
category   web
domain     iliad.it
test       www.iliad.it -> iliad
source     field knowledge 2026-11
