name       Raygun
category   monitoring
service    telemetry
domain     raygun.io raygun.com
test       www.raygun.io -> raygun
test       a.b.RAYGUN.COM. -> raygun
source     field knowledge 2026-11
