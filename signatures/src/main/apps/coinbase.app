name       Coinbase
category   cryptocurrency
domain     coinbase.com cbwallet.com
test       www.coinbase.com -> coinbase
test       a.b.CBWALLET.COM. -> coinbase
source     field knowledge 2026-11
