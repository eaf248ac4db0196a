name       Checkout.com
category   payment
domain     checkout.com cko.com
test       www.checkout.com -> checkout-com
test       a.b.CKO.COM. -> checkout-com
source     field knowledge 2026-11
