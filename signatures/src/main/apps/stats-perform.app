name       Perform
category   sports
service    streaming
domain     performgroup.io performgroup.com statsperform.com
test       www.performgroup.io -> stats-perform
test       a.b.STATSPERFORM.COM. -> stats-perform
source     field knowledge 2026-11
