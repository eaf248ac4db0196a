name       Datadog
category   monitoring
service    telemetry
domain     datadoghq.com datadoghq.eu datad0g.com ddog-gov.com datadoghq-browser-agent.com
test       www.datadoghq.com -> datadog
test       a.b.DATADOGHQ-BROWSER-AGENT.COM. -> datadog
source     field knowledge 2026-11
