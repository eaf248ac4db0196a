name       NRK
category   streaming
service    streaming
domain     nrk.no
test       www.nrk.no -> nrk
source     field knowledge 2026-11
