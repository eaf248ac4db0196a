name       Google Pay
category   payment
domain     pay.google.com payments.google.com wallet.google.com pay.googleapis.com
test       pay.google.com -> google-pay
test       a.b.PAY.GOOGLEAPIS.COM. -> google-pay
source     field knowledge 2026-11
