name       ITVX
category   streaming
service    streaming
domain     itv.com itvstatic.com
test       www.itv.com -> itv
test       a.b.ITVSTATIC.COM. -> itv
source     field knowledge 2026-11
