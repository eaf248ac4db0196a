name       AVM FRITZ!Box
category   network
domain     avm.de myfritz.net fritz.com
test       www.avm.de -> avm
test       a.b.FRITZ.COM. -> avm
source     field knowledge 2026-11
