name       OpenStreetMap
category   maps
domain     openstreetmap.org osm.org
test       www.openstreetmap.org -> openstreetmap
test       a.b.OSM.ORG. -> openstreetmap
source     field knowledge 2026-11
