name       CCTV
category   news
service    streaming
domain     cctv.com cntv.cn cctv.cn cctvpic.com
test       www.cctv.com -> cctv
test       a.b.CCTVPIC.COM. -> cctv
source     field knowledge 2026-11
