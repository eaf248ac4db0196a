name       Loggly
category   monitoring
service    telemetry
domain     loggly.com
test       www.loggly.com -> loggly
source     field knowledge 2026-11
