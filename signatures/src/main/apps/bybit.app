name       Bybit
category   cryptocurrency
domain     bybit.com bycsi.com
test       www.bybit.com -> bybit
test       a.b.BYCSI.COM. -> bybit
source     field knowledge 2026-11
