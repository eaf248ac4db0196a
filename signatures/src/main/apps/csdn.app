name       CSDN
category   development
service    browsing
domain     csdn.net csdnimg.cn
test       www.csdn.net -> csdn
test       a.b.CSDNIMG.CN. -> csdn
source     field knowledge 2026-11
