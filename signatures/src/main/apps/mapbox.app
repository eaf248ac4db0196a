name       Mapbox
category   maps
domain     mapbox.com mapbox.cn
test       www.mapbox.com -> mapbox
test       a.b.MAPBOX.CN. -> mapbox
source     field knowledge 2026-11
