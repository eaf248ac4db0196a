name       RBC
category   news
service    browsing
domain     rbc.ru rbc.group
test       www.rbc.ru -> rbc
test       a.b.RBC.GROUP. -> rbc
source     field knowledge 2026-11
