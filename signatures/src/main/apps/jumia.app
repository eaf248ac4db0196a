name       Jumia
category   shopping
service    browsing
domain     jumia.com jumia.com.ng jumia.co.ke jumia.is
test       www.jumia.com -> jumia
test       a.b.JUMIA.IS. -> jumia
source     field knowledge 2026-11
