name       Intesa Sanpaolo
category   finance
domain     intesasanpaolo.com
test       www.intesasanpaolo.com -> intesa-sanpaolo
source     field knowledge 2026-11
