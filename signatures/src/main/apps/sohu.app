name       Sohu Video
category   streaming
service    streaming
domain     sohu.com tv.sohu.com sohucs.com itc.cn
test       www.sohu.com -> sohu
test       a.b.ITC.CN. -> sohu
source     field knowledge 2026-11
