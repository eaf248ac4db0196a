name       F-Secure
category   security
service    update
domain     f-secure.com fsapi.com withsecure.com fsecure.com
test       www.f-secure.com -> f-secure
test       a.b.FSECURE.COM. -> f-secure
source     field knowledge 2026-11
