name       Worldpay
category   payment
domain     worldpay.com
test       www.worldpay.com -> worldpay
source     field knowledge 2026-11
