name       Etherscan
category   cryptocurrency
domain     etherscan.io
test       www.etherscan.io -> etherscan
source     field knowledge 2026-11
