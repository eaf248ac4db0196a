name       Panasonic
category   iot
domain     panasonic.com panasonic.net panasonic.jp
test       www.panasonic.com -> panasonic
test       a.b.PANASONIC.JP. -> panasonic
source     field knowledge 2026-11
