name       Censys
category   security
domain     censys.io
test       www.censys.io -> censys
source     field knowledge 2026-11
