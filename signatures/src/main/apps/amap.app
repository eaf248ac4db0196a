name       Amap
category   maps
domain     amap.com autonavi.com gaode.com
test       www.amap.com -> amap
test       a.b.GAODE.COM. -> amap
source     field knowledge 2026-11
