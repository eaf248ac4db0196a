name       Trezor
category   cryptocurrency
domain     trezor.io
test       www.trezor.io -> trezor
source     field knowledge 2026-11
