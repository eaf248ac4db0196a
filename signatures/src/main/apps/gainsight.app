name       Gainsight
category   analytics
service    telemetry
domain     gainsight.com aptrinsic.com
test       www.gainsight.com -> gainsight
test       a.b.APTRINSIC.COM. -> gainsight
source     field knowledge 2026-11
