name       Bild
category   news
service    browsing
domain     bild.de
test       www.bild.de -> bild
source     field knowledge 2026-11
