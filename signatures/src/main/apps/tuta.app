name       Tuta
category   mail
service    mail
domain     tutanota.com tuta.com tutanota.de tuta.io
test       www.tutanota.com -> tuta
test       a.b.TUTA.IO. -> tuta
source     field knowledge 2026-11
