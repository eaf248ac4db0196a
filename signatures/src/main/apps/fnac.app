name       Fnac
category   shopping
service    browsing
domain     fnac.com fnac-static.com
test       www.fnac.com -> fnac
test       a.b.FNAC-STATIC.COM. -> fnac
source     field knowledge 2026-11
