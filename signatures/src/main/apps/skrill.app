name       Skrill
category   payment
domain     skrill.com neteller.com paysafe.com paysafecard.com
test       www.skrill.com -> skrill
test       a.b.PAYSAFECARD.COM. -> skrill
source     field knowledge 2026-11
