name       CrowdStrike
category   security
service    telemetry
domain     crowdstrike.com cloudsink.net
test       www.crowdstrike.com -> crowdstrike
test       a.b.CLOUDSINK.NET. -> crowdstrike
source     field knowledge 2026-11
