name       Arkose Labs
category   security
domain     arkoselabs.com funcaptcha.com
test       www.arkoselabs.com -> arkose-labs
test       a.b.FUNCAPTCHA.COM. -> arkose-labs
source     field knowledge 2026-11
