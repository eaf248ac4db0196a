name       Samsung Pay
category   payment
domain     samsungpay.com
test       www.samsungpay.com -> samsung-pay
source     field knowledge 2026-11
