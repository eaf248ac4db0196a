name       ResearchGate
category   education
service    browsing
domain     researchgate.net rgstatic.net
test       www.researchgate.net -> researchgate
test       a.b.RGSTATIC.NET. -> researchgate
source     field knowledge 2026-11
