name       CD Projekt
category   gaming
service    download
domain     gog.com gog-statics.com cdprojektred.com cdprojekt.com gogcdn.net
test       www.gog.com -> gog
test       a.b.GOGCDN.NET. -> gog
source     field knowledge 2026-11
