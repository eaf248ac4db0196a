name       Entrust
category   security
domain     entrust.net entrust.com
test       www.entrust.net -> entrust
test       a.b.ENTRUST.COM. -> entrust
source     field knowledge 2026-11
