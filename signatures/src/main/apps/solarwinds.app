name       SolarWinds
category   monitoring
service    telemetry
domain     solarwinds.com
test       www.solarwinds.com -> solarwinds
source     field knowledge 2026-11
