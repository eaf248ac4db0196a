name       Motorola
category   iot
domain     motorola.com moto.com
test       www.motorola.com -> motorola
test       a.b.MOTO.COM. -> motorola
source     field knowledge 2026-11
