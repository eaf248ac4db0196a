name       Tableau
category   analytics
domain     tableau.com tableausoftware.com
test       www.tableau.com -> tableau
test       a.b.TABLEAUSOFTWARE.COM. -> tableau
source     field knowledge 2026-11
