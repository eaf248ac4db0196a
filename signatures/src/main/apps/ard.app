name       ARD Mediathek
category   streaming
service    streaming
domain     ard.de ardmediathek.de daserste.de tagesschau.de
test       www.ard.de -> ard
test       a.b.TAGESSCHAU.DE. -> ard
source     field knowledge 2026-11
