name       OKX
category   cryptocurrency
domain     okx.com okex.com
test       www.okx.com -> okx
test       a.b.OKEX.COM. -> okx
source     field knowledge 2026-11
