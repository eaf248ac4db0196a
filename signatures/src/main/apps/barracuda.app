name       Barracuda
category   security
domain     barracuda.com barracudanetworks.com barracudacentral.org cudasvc.com
test       www.barracuda.com -> barracuda
test       a.b.CUDASVC.COM. -> barracuda
source     field knowledge 2026-11
