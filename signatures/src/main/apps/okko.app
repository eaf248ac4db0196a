name       Okko
category   streaming
service    streaming
domain     okko.tv okko.sport
test       www.okko.tv -> okko
test       a.b.OKKO.SPORT. -> okko
source     field knowledge 2026-11
