name       Gandi
category   web
domain     gandi.net
test       www.gandi.net -> gandi
source     field knowledge 2026-11
