name       Momo
category   dating
service    chat
domain     immomo.com momocdn.com
test       www.immomo.com -> momo
test       a.b.MOMOCDN.COM. -> momo
source     field knowledge 2026-11
