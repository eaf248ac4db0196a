name       Mastercard
category   payment
domain     mastercard.com mastercard.us
test       www.mastercard.com -> mastercard
test       a.b.MASTERCARD.US. -> mastercard
source     field knowledge 2026-11
