name       CBS
category   news
service    browsing
domain     cbsnews.com cbs.com cbsi.com
test       www.cbsnews.com -> cbs
test       a.b.CBSI.COM. -> cbs
source     field knowledge 2026-11
