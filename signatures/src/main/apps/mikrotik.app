name       MikroTik
category   network
domain     mikrotik.com sn.mynetname.net
test       www.mikrotik.com -> mikrotik
test       a.b.SN.MYNETNAME.NET. -> mikrotik
source     field knowledge 2026-11
