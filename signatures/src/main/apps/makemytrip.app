name       MakeMyTrip
category   travel
service    browsing
domain     makemytrip.com goibibo.com mmtcdn.com
test       www.makemytrip.com -> makemytrip
test       a.b.MMTCDN.COM. -> makemytrip
source     field knowledge 2026-11
