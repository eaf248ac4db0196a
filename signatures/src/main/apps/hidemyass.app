name       HideMyAss
category   vpn
service    vpn
domain     hidemyass.com hma.com
test       www.hidemyass.com -> hidemyass
test       a.b.HMA.COM. -> hidemyass
source     field knowledge 2026-11
