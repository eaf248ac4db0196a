name       Philips Hue
category   iot
domain     meethue.com philips-hue.com
test       www.meethue.com -> philips-hue
test       a.b.PHILIPS-HUE.COM. -> philips-hue
source     field knowledge 2026-11
