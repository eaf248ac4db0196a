name       KeyCDN
category   cdn
domain     keycdn.com kxcdn.com
test       www.keycdn.com -> keycdn
test       a.b.KXCDN.COM. -> keycdn
source     field knowledge 2026-11
