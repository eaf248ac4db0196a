name       Rapidgator
category   file-sharing
service    file-transfer
domain     rapidgator.net rg.to
test       www.rapidgator.net -> rapidgator
test       a.b.RG.TO. -> rapidgator
source     field knowledge 2026-11
