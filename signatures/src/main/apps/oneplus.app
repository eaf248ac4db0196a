name       OnePlus
category   iot
domain     oneplus.com oneplus.cn oneplus.net
test       www.oneplus.com -> oneplus
test       a.b.ONEPLUS.NET. -> oneplus
source     field knowledge 2026-11
