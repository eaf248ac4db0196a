name       Macy's
category   shopping
service    browsing
domain     macys.com macysassets.com
test       www.macys.com -> macys
test       a.b.MACYSASSETS.COM. -> macys
source     field knowledge 2026-11
