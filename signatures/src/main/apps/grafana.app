name       Grafana Cloud
category   monitoring
service    telemetry
domain     grafana.net grafana.com
test       www.grafana.net -> grafana
test       a.b.GRAFANA.COM. -> grafana
source     field knowledge 2026-11
