name       Mercedes-Benz
category   automotive
domain     mercedes-benz.com daimler.com mercedes-benz.de
test       www.mercedes-benz.com -> mercedes-benz
test       a.b.MERCEDES-BENZ.DE. -> mercedes-benz
source     field knowledge 2026-11
