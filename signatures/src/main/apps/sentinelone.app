name       SentinelOne
category   security
service    telemetry
domain     sentinelone.net sentinelone.com
test       www.sentinelone.net -> sentinelone
test       a.b.SENTINELONE.COM. -> sentinelone
source     field knowledge 2026-11
