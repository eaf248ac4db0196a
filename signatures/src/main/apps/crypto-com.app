name       Crypto.com
category   cryptocurrency
domain     crypto.com mona.co
test       www.crypto.com -> crypto-com
test       a.b.MONA.CO. -> crypto-com
source     field knowledge 2026-11
