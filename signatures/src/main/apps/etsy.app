name       Etsy
category   shopping
service    browsing
domain     etsy.com etsystatic.com
test       www.etsy.com -> etsy
test       a.b.ETSYSTATIC.COM. -> etsy
source     field knowledge 2026-11
