name       Garena
category   gaming
service    gaming
domain     garena.com garenanow.com freefiremobile.com ff.garena.com garena.vn
test       www.garena.com -> garena
test       a.b.GARENA.VN. -> garena
source     field knowledge 2026-11
