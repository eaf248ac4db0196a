name       New Relic
category   monitoring
service    telemetry
domain     newrelic.com nr-assets.net
test       www.newrelic.com -> new-relic
test       a.b.NR-ASSETS.NET. -> new-relic
source     field knowledge 2026-11
