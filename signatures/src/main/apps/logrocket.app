name       LogRocket
category   monitoring
service    telemetry
domain     logrocket.com logrocket.io lr-in.com lr-ingest.io
test       www.logrocket.com -> logrocket
test       a.b.LR-INGEST.IO. -> logrocket
source     field knowledge 2026-11
