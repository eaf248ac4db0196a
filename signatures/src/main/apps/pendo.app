name       Pendo
category   analytics
service    telemetry
domain     pendo.io
test       www.pendo.io -> pendo
source     field knowledge 2026-11
