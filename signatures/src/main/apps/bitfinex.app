name       Bitfinex
category   cryptocurrency
domain     bitfinex.com
test       www.bitfinex.com -> bitfinex
source     field knowledge 2026-11
