name       Zomato
category   food
domain     zomato.com zmtcdn.com
test       www.zomato.com -> zomato
test       a.b.ZMTCDN.COM. -> zomato
source     field knowledge 2026-11
