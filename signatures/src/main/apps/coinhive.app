name       Coinhive
category   cryptocurrency
domain     coinhive.com coin-hive.com
test       www.coinhive.com -> coinhive
test       a.b.COIN-HIVE.COM. -> coinhive
source     field knowledge 2026-11
