name       Noon
category   shopping
service    browsing
domain     noon.com nooncdn.com
test       www.noon.com -> noon
test       a.b.NOONCDN.COM. -> noon
source     field knowledge 2026-11
