name       MyCanal
category   streaming
service    streaming
domain     mycanal.fr canalplus.com canal-plus.com canal-plus.net
test       www.mycanal.fr -> mycanal
test       a.b.CANAL-PLUS.NET. -> mycanal
source     field knowledge 2026-11
