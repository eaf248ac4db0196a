name       France.tv
category   streaming
service    streaming
domain     france.tv francetelevisions.fr ftven.fr francetvinfo.fr
test       www.france.tv -> france-tv
test       a.b.FRANCETVINFO.FR. -> france-tv
source     field knowledge 2026-11
