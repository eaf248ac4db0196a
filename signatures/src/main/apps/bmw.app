name       BMW
category   automotive
domain     bmw.com bmwgroup.com bmw.de bmw-connecteddrive.com
test       www.bmw.com -> bmw
test       a.b.BMW-CONNECTEDDRIVE.COM. -> bmw
source     field knowledge 2026-11
