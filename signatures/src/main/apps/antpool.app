name       AntPool
category   cryptocurrency
domain     antpool.com
test       www.antpool.com -> antpool
source     field knowledge 2026-11
