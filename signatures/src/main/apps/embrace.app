name       Embrace
category   monitoring
service    telemetry
domain     emb-api.com embrace.io
test       www.emb-api.com -> embrace
test       a.b.EMBRACE.IO. -> embrace
source     field knowledge 2026-11
