name       Bloomberg
category   news
service    browsing
domain     bloomberg.com bloomberg.net bwbx.io bloomberg.co.jp bloombergapps.com
test       www.bloomberg.com -> bloomberg
test       a.b.BLOOMBERGAPPS.COM. -> bloomberg
source     field knowledge 2026-11
