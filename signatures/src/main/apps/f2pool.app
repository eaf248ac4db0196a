name       F2Pool
category   cryptocurrency
domain     f2pool.com
test       www.f2pool.com -> f2pool
source     field knowledge 2026-11
