name       Meituan
category   food
service    browsing
domain     meituan.com meituan.net dianping.com dpfile.com sankuai.com
test       www.meituan.com -> meituan
test       a.b.SANKUAI.COM. -> meituan
source     field knowledge 2026-11
