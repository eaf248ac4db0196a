name       Darktrace
category   security
service    telemetry
domain     darktrace.com
test       www.darktrace.com -> darktrace
source     field knowledge 2026-11
