name       RT
category   news
service    browsing
domain     rt.com
test       www.rt.com -> rt
source     field knowledge 2026-11
