name       ThousandEyes
category   monitoring
service    telemetry
domain     thousandeyes.com
test       www.thousandeyes.com -> thousandeyes
source     field knowledge 2026-11
