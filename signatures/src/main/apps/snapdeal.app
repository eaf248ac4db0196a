name       Snapdeal
category   shopping
service    browsing
domain     snapdeal.com sdlcdn.com
test       www.snapdeal.com -> snapdeal
test       a.b.SDLCDN.COM. -> snapdeal
source     field knowledge 2026-11
