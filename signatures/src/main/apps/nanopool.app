name       Nanopool
category   cryptocurrency
domain     nanopool.org
test       www.nanopool.org -> nanopool
source     field knowledge 2026-11
