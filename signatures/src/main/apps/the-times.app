name       The Times
category   news
service    browsing
domain     thetimes.co.uk thetimes.com
test       thetimes.co.uk -> the-times
test       a.b.THETIMES.COM. -> the-times
source     field knowledge 2026-11
