name       Nike
category   shopping
service    browsing
domain     nike.com nikecdn.com
test       www.nike.com -> nike
test       a.b.NIKECDN.COM. -> nike
source     field knowledge 2026-11
