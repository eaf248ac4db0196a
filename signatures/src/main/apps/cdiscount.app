name       Cdiscount
category   shopping
service    browsing
domain     cdiscount.com cdscdn.com
test       www.cdiscount.com -> cdiscount
test       a.b.CDSCDN.COM. -> cdiscount
source     field knowledge 2026-11
