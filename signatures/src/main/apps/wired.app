name       Wired
category   news
service    browsing
domain     wired.com condenast.com condenastdigital.com newyorker.com
test       www.wired.com -> wired
test       a.b.NEWYORKER.COM. -> wired
source     field knowledge 2026-11
