name       Betfair
category   gambling
domain     betfair.com cdnbf.net paddypower.com
test       www.betfair.com -> betfair
test       a.b.PADDYPOWER.COM. -> betfair
source     field knowledge 2026-11
