name       Orange
category   web
domain     orange.fr orange.com wanadoo.fr
test       www.orange.fr -> orange
test       a.b.WANADOO.FR. -> orange
source     field knowledge 2026-11
