name       2GIS
category   maps
domain     2gis.com 2gis.ru
test       www.2gis.com -> 2gis
test       a.b.2GIS.RU. -> 2gis
source     field knowledge 2026-11
