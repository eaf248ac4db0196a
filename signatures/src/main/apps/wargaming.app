name       Wargaming
category   gaming
service    gaming
domain     wargaming.net worldoftanks.com worldoftanks.eu worldofwarships.com worldofwarships.eu wotblitz.com wgcdn.co worldoftanks.ru
test       www.wargaming.net -> wargaming
test       a.b.WORLDOFTANKS.RU. -> wargaming
source     field knowledge 2026-11
