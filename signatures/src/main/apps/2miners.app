name       2Miners
category   cryptocurrency
domain     2miners.com
test       www.2miners.com -> 2miners
source     field knowledge 2026-11
