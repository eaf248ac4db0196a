name       Dynatrace
category   monitoring
service    telemetry
domain     dynatrace.com live.dynatrace.com ruxit.com
test       www.dynatrace.com -> dynatrace
test       a.b.RUXIT.COM. -> dynatrace
source     field knowledge 2026-11
