name       Afterpay
category   payment
domain     afterpay.com
test       www.afterpay.com -> afterpay
source     field knowledge 2026-11
