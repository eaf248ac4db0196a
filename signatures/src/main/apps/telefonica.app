name       Telefónica
category   web
domain     telefonica.com movistar.es movistar.com o2.co.uk o2online.de
test       www.telefonica.com -> telefonica
test       a.b.O2ONLINE.DE. -> telefonica
source     field knowledge 2026-11
