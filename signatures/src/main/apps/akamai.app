name       Akamai
category   cdn
domain     akamai.com akamai.net akamaiedge.net akamaized.net akamaihd.net edgekey.net edgesuite.net akamaistream.net akamaitechnologies.com
domain     akadns.net akam.net srip.net akstat.io go-mpulse.net akamaiapis.net edgekey-staging.net
test       www.akamai.com -> akamai
test       a.b.EDGEKEY-STAGING.NET. -> akamai
source     field knowledge 2026-11
