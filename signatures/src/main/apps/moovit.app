name       Moovit
category   maps
domain     moovitapp.com moovit.com
test       www.moovitapp.com -> moovit
test       a.b.MOOVIT.COM. -> moovit
source     field knowledge 2026-11
