name       Qualys
category   security
domain     qualys.com qualys.eu ssllabs.com
test       www.qualys.com -> qualys
test       a.b.SSLLABS.COM. -> qualys
source     field knowledge 2026-11
