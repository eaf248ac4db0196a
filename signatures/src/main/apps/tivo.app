name       Tivo
category   streaming
service    streaming
domain     tivo.com tivoservice.com
test       www.tivo.com -> tivo
test       a.b.TIVOSERVICE.COM. -> tivo
source     field knowledge 2026-11
