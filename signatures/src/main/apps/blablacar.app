name       BlaBlaCar
category   travel
domain     blablacar.com blablacar.fr blablacar.de
test       www.blablacar.com -> blablacar
test       a.b.BLABLACAR.DE. -> blablacar
source     field knowledge 2026-11
