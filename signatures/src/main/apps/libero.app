name       Libero
category   mail
service    mail
domain     libero.it iol.it italiaonline.it
test       www.libero.it -> libero
test       a.b.ITALIAONLINE.IT. -> libero
source     field knowledge 2026-11
