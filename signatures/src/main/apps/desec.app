name       deSEC
category   dns
domain     desec.io
test       www.desec.io -> desec
source     field knowledge 2026-11
