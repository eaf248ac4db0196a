name       Paytm
category   payment
domain     paytm.com paytm.in paytmbank.com
test       www.paytm.com -> paytm
test       a.b.PAYTMBANK.COM. -> paytm
source     field knowledge 2026-11
