name       ThreatMetrix
category   security
domain     online-metrix.net threatmetrix.com
test       www.online-metrix.net -> threatmetrix
test       a.b.THREATMETRIX.COM. -> threatmetrix
source     field knowledge 2026-11
