name       Supercell
category   gaming
service    gaming
domain     supercell.com supercell.net clashofclans.com clashroyaleapp.com brawlstarsgame.com brawlstars.com
test       www.supercell.com -> supercell
test       a.b.BRAWLSTARS.COM. -> supercell
source     field knowledge 2026-11
