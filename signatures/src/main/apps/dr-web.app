name       Dr.Web
category   security
service    update
domain     drweb.com drweb.ru
test       www.drweb.com -> dr-web
test       a.b.DRWEB.RU. -> dr-web
source     field knowledge 2026-11
