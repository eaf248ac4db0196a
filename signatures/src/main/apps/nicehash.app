name       NiceHash
category   cryptocurrency
domain     nicehash.com
test       www.nicehash.com -> nicehash
source     field knowledge 2026-11
