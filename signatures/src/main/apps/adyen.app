name       Adyen
category   payment
domain     adyen.com adyenpayments.com
test       www.adyen.com -> adyen
test       a.b.ADYENPAYMENTS.COM. -> adyen
source     field knowledge 2026-11
