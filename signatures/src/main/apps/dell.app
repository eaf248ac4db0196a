name       Dell
category   iot
domain     dell.com delltechnologies.com dellcdn.com
test       www.dell.com -> dell
test       a.b.DELLCDN.COM. -> dell
source     field knowledge 2026-11
