name       NDTV
category   news
service    browsing
domain     ndtv.com ndtvimg.com
test       www.ndtv.com -> ndtv
test       a.b.NDTVIMG.COM. -> ndtv
source     field knowledge 2026-11
