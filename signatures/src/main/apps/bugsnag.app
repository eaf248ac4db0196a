name       Bugsnag
category   monitoring
service    telemetry
domain     bugsnag.com
test       www.bugsnag.com -> bugsnag
source     field knowledge 2026-11
