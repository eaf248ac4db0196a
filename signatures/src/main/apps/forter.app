name       Forter
category   security
domain     forter.com
test       www.forter.com -> forter
source     field knowledge 2026-11
