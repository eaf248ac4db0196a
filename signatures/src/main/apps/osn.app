name       OSN
category   streaming
service    streaming
domain     osn.com osnplus.com
test       www.osn.com -> osn
test       a.b.OSNPLUS.COM. -> osn
source     field knowledge 2026-11
