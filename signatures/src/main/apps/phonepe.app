name       PhonePe
category   payment
domain     phonepe.com
test       www.phonepe.com -> phonepe
source     field knowledge 2026-11
