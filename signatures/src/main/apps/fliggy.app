name       Fliggy
category   travel
service    browsing
domain     fliggy.com alitrip.com
test       www.fliggy.com -> fliggy
test       a.b.ALITRIP.COM. -> fliggy
source     field knowledge 2026-11
