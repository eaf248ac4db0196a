name       GeoGuessr
category   gaming
service    gaming
domain     geoguessr.com
test       www.geoguessr.com -> geoguessr
source     field knowledge 2026-11
