name       Instabug
category   monitoring
service    telemetry
domain     instabug.com
test       www.instabug.com -> instabug
source     field knowledge 2026-11
