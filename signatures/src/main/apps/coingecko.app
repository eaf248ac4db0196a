name       CoinGecko
category   cryptocurrency
domain     coingecko.com
test       www.coingecko.com -> coingecko
source     field knowledge 2026-11
