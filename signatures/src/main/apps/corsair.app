name       Corsair
category   gaming
domain     corsair.com elgato.com
test       www.corsair.com -> corsair
test       a.b.ELGATO.COM. -> corsair
source     field knowledge 2026-11
