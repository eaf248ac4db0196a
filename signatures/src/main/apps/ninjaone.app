name       NinjaOne
category   management
domain     ninjarmm.com ninjaone.com
test       www.ninjarmm.com -> ninjaone
test       a.b.NINJAONE.COM. -> ninjaone
source     field knowledge 2026-11
