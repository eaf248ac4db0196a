name       Honeycomb
category   monitoring
service    telemetry
domain     honeycomb.io
test       www.honeycomb.io -> honeycomb
source     field knowledge 2026-11
