name       M-Pesa
category   payment
domain     m-pesa.com mpesa.in
test       www.m-pesa.com -> m-pesa
test       a.b.MPESA.IN. -> m-pesa
source     field knowledge 2026-11
