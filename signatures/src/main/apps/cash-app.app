name       Cash App
category   payment
domain     cash.app
test       www.cash.app -> cash-app
source     field knowledge 2026-11
