name       Contabo
category   cloud
domain     contabo.com contabo.net contaboserver.net
test       www.contabo.com -> contabo
test       a.b.CONTABOSERVER.NET. -> contabo
source     field knowledge 2026-11
