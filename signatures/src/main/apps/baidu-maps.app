name       Baidu Maps
category   maps
domain     map.baidu.com api.map.baidu.com
test       map.baidu.com -> baidu-maps
test       a.b.API.MAP.BAIDU.COM. -> baidu-maps
source     field knowledge 2026-11
