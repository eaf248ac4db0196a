name       Kuaishou
category   social
service    streaming
domain     kuaishou.com yximgs.com gifshow.com kwai.com kwaicdn.com ksapisrv.com kwimgs.com kuaishouzt.com kwai.net
test       www.kuaishou.com -> kuaishou
test       a.b.KWAI.NET. -> kuaishou
source     field knowledge 2026-11
