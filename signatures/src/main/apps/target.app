name       Target
category   shopping
service    browsing
domain     target.com targetimg1.com
test       www.target.com -> target
test       a.b.TARGETIMG1.COM. -> target
source     field knowledge 2026-11
