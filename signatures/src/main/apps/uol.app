name       UOL
category   news
service    browsing
domain     uol.com.br uol.com imguol.com.br imguol.com
test       uol.com.br -> uol
test       a.b.IMGUOL.COM. -> uol
source     field knowledge 2026-11
