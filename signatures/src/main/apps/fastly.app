name       Fastly
category   cdn
domain     fastly.com fastly.net fastlylb.net fastly-edge.com edgecompute.app fastlyinsights.com
test       www.fastly.com -> fastly
test       a.b.FASTLYINSIGHTS.COM. -> fastly
source     field knowledge 2026-11
