name       Visa
category   payment
domain     visa.com cybersource.com authorize.net
test       www.visa.com -> visa
test       a.b.AUTHORIZE.NET. -> visa
source     field knowledge 2026-11
