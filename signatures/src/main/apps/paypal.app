name       PayPal
category   payment
domain     paypal.com paypalobjects.com paypal.me paypal.cn braintreegateway.com braintree-api.com braintreepayments.com
domain     xoom.com
test       www.paypal.com -> paypal
test       a.b.XOOM.COM. -> paypal
source     field knowledge 2026-11
