name       AliExpress
category   shopping
service    browsing
domain     aliexpress.com aliexpress.ru aliexpress-media.com aliexpress.us ae01.alicdn.com
test       www.aliexpress.com -> aliexpress
test       a.b.AE01.ALICDN.COM. -> aliexpress
source     field knowledge 2026-11
