name       Papertrail
category   monitoring
service    telemetry
domain     papertrailapp.com
test       www.papertrailapp.com -> papertrail
source     field knowledge 2026-11
