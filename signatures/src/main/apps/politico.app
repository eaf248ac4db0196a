name       Politico
category   news
service    browsing
domain     politico.com politico.eu
test       www.politico.com -> politico
test       a.b.POLITICO.EU. -> politico
source     field knowledge 2026-11
