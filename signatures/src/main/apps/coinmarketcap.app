name       CoinMarketCap
category   cryptocurrency
domain     coinmarketcap.com
test       www.coinmarketcap.com -> coinmarketcap
source     field knowledge 2026-11
