name       WEB.DE
category   mail
service    mail
domain     web.de
test       www.web.de -> web-de
source     field knowledge 2026-11
