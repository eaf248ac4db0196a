name       Rollbar
category   monitoring
service    telemetry
domain     rollbar.com
test       www.rollbar.com -> rollbar
source     field knowledge 2026-11
