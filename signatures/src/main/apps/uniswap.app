name       Uniswap
category   cryptocurrency
domain     uniswap.org
test       www.uniswap.org -> uniswap
source     field knowledge 2026-11
