name       iFeng
category   news
service    browsing
domain     ifeng.com ifengimg.com
test       www.ifeng.com -> ifeng
test       a.b.IFENGIMG.COM. -> ifeng
source     field knowledge 2026-11
