name       Vizio
category   iot
domain     vizio.com smartcasttv.com
test       www.vizio.com -> vizio
test       a.b.SMARTCASTTV.COM. -> vizio
source     field knowledge 2026-11
