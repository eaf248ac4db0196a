name       MoneyGram
category   payment
domain     moneygram.com
test       www.moneygram.com -> moneygram
source     field knowledge 2026-11
