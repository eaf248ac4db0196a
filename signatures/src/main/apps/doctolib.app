name       Doctolib
category   health
domain     doctolib.fr doctolib.de doctolib.it
test       www.doctolib.fr -> doctolib
test       a.b.DOCTOLIB.IT. -> doctolib
source     field knowledge 2026-11
