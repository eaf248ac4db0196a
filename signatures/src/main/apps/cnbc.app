name       CNBC
category   news
service    browsing
domain     cnbc.com cnbcfm.com
test       www.cnbc.com -> cnbc
test       a.b.CNBCFM.COM. -> cnbc
source     field knowledge 2026-11
