name       Binance
category   cryptocurrency
domain     binance.com binance.us bnbstatic.com binance.vision binance.org binanceapi.com
test       www.binance.com -> binance
test       a.b.BINANCEAPI.COM. -> binance
source     field knowledge 2026-11
