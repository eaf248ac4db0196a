name       Etisalat
category   web
domain     etisalat.ae
test       www.etisalat.ae -> etisalat
source     field knowledge 2026-11
