name       KuCoin
category   cryptocurrency
domain     kucoin.com
test       www.kucoin.com -> kucoin
source     field knowledge 2026-11
