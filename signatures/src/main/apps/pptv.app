name       PPTV
category   streaming
service    streaming
domain     pptv.com pplive.cn pplive.com
test       www.pptv.com -> pptv
test       a.b.PPLIVE.COM. -> pptv
source     field knowledge 2026-11
