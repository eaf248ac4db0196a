name       Nikkei
category   news
service    browsing
domain     nikkei.com
test       www.nikkei.com -> nikkei
source     field knowledge 2026-11
