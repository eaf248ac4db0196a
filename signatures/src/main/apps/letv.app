name       LeTV
category   streaming
service    streaming
domain     le.com letv.com letvcdn.com
test       www.le.com -> letv
test       a.b.LETVCDN.COM. -> letv
source     field knowledge 2026-11
