name       Auvik
category   monitoring
service    telemetry
domain     auvik.com
test       www.auvik.com -> auvik
source     field knowledge 2026-11
