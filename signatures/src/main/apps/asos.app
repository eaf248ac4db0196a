name       ASOS
category   shopping
service    browsing
domain     asos.com asos-media.com asosservices.com
test       www.asos.com -> asos
test       a.b.ASOSSERVICES.COM. -> asos
source     field knowledge 2026-11
