name       Netatmo
category   iot
domain     netatmo.com netatmo.net
test       www.netatmo.com -> netatmo
test       a.b.NETATMO.NET. -> netatmo
source     field knowledge 2026-11
