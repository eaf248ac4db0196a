name       Klarna
category   payment
domain     klarna.com klarnacdn.net klarna.net klarnaservices.com
test       www.klarna.com -> klarna
test       a.b.KLARNASERVICES.COM. -> klarna
source     field knowledge 2026-11
