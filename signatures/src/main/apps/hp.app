name       HP
category   printing
domain     hp.com hpconnected.com hpeprint.com hpsmart.com
test       www.hp.com -> hp
test       a.b.HPSMART.COM. -> hp
source     field knowledge 2026-11
