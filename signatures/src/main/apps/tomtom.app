name       TomTom
category   maps
domain     tomtom.com
test       www.tomtom.com -> tomtom
source     field knowledge 2026-11
