name       RIPE Atlas
category   monitoring
service    telemetry
domain     atlas.ripe.net
test       atlas.ripe.net -> ripe-atlas
source     field knowledge 2026-11
