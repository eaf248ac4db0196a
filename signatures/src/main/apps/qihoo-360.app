name       360
category   security
domain     360.cn 360.com qhimg.com so.com qhmsg.com 360safe.com qhupdate.com 360totalsecurity.com qhres.com
test       www.360.cn -> qihoo-360
test       a.b.QHRES.COM. -> qihoo-360
source     field knowledge 2026-11
