name       ivi
category   streaming
service    streaming
domain     ivi.ru ivi.tv
test       www.ivi.ru -> ivi
test       a.b.IVI.TV. -> ivi
source     field knowledge 2026-11
