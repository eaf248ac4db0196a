name       Coupang
category   shopping
service    browsing
domain     coupang.com coupangcdn.com
test       www.coupang.com -> coupang
test       a.b.COUPANGCDN.COM. -> coupang
source     field knowledge 2026-11
