name       Juniper
category   network
domain     juniper.net mist.com mistsys.net
test       www.juniper.net -> juniper
test       a.b.MISTSYS.NET. -> juniper
source     field knowledge 2026-11
