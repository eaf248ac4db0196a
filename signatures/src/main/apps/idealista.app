name       Idealista
category   web
service    browsing
domain     idealista.com idealista.it
test       www.idealista.com -> idealista
test       a.b.IDEALISTA.IT. -> idealista
source     field knowledge 2026-11
