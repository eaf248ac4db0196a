name       Affirm
category   payment
domain     affirm.com
test       www.affirm.com -> affirm
source     field knowledge 2026-11
