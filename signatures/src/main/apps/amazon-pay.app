name       Amazon Pay
category   payment
domain     pay.amazon.com payments-amazon.com
test       pay.amazon.com -> amazon-pay
test       a.b.PAYMENTS-AMAZON.COM. -> amazon-pay
source     field knowledge 2026-11
