name       Withings
category   health
domain     withings.com withings.net
test       www.withings.com -> withings
test       a.b.WITHINGS.NET. -> withings
source     field knowledge 2026-11
