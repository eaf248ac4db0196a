name       Corriere della Sera
category   news
service    browsing
domain     corriere.it corriereobjects.it rcsmediagroup.it
test       www.corriere.it -> corriere-della-sera
test       a.b.RCSMEDIAGROUP.IT. -> corriere-della-sera
source     field knowledge 2026-11
