name       Polar
category   health
domain     polar.com polar.fi
test       www.polar.com -> polar
test       a.b.POLAR.FI. -> polar
source     field knowledge 2026-11
