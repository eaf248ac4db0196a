name       Ozon
category   shopping
service    browsing
domain     ozon.ru ozone.ru ozonusercontent.com
test       www.ozon.ru -> ozon
test       a.b.OZONUSERCONTENT.COM. -> ozon
source     field knowledge 2026-11
