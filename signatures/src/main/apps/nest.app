name       Google Nest
category   iot
domain     nest.com home.nest.com dropcam.com
test       www.nest.com -> nest
test       a.b.DROPCAM.COM. -> nest
source     field knowledge 2026-11
