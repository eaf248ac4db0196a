name       PokerStars
category   gambling
service    gaming
domain     pokerstars.com pokerstars.eu starsgroup.com pokerstars.it
test       www.pokerstars.com -> pokerstars
test       a.b.POKERSTARS.IT. -> pokerstars
source     field knowledge 2026-11
