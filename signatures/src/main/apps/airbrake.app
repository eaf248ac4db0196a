name       Airbrake
category   monitoring
service    telemetry
domain     airbrake.io
test       www.airbrake.io -> airbrake
source     field knowledge 2026-11
