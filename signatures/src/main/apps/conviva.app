name       Conviva
category   analytics
service    telemetry
domain     conviva.com
test       www.conviva.com -> conviva
source     field knowledge 2026-11
