name       Zynga
category   gaming
service    gaming
domain     zynga.com zyngagames.com
test       www.zynga.com -> zynga
test       a.b.ZYNGAGAMES.COM. -> zynga
source     field knowledge 2026-11
