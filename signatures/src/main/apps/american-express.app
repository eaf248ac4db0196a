name       American Express
category   payment
domain     americanexpress.com aexp-static.com
test       www.americanexpress.com -> american-express
test       a.b.AEXP-STATIC.COM. -> american-express
source     field knowledge 2026-11
