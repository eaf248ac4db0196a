name       Philips
category   iot
domain     philips.com
test       www.philips.com -> philips
source     field knowledge 2026-11
