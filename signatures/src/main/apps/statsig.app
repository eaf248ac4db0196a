name       Statsig
category   development
domain     statsig.com statsigapi.net featuregates.org
test       www.statsig.com -> statsig
test       a.b.FEATUREGATES.ORG. -> statsig
source     field knowledge 2026-11
