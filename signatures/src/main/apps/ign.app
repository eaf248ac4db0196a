name       IGN
category   gaming
service    browsing
domain     ign.com ignimgs.com
test       www.ign.com -> ign
test       a.b.IGNIMGS.COM. -> ign
source     field knowledge 2026-11
