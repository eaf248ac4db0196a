name       Bitstamp
category   cryptocurrency
domain     bitstamp.net
test       www.bitstamp.net -> bitstamp
source     field knowledge 2026-11
