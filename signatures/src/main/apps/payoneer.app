name       Payoneer
category   payment
domain     payoneer.com
test       www.payoneer.com -> payoneer
source     field knowledge 2026-11
