name       SFR
category   web
domain     sfr.fr
test       www.sfr.fr -> sfr
source     field knowledge 2026-11
