name       tado
category   iot
domain     tado.com
test       www.tado.com -> tado
source     field knowledge 2026-11
