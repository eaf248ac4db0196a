name       Kuro Games
category   gaming
service    gaming
domain     kurogames.com kurogame.com aki-game.com
test       www.kurogames.com -> kuro-games
test       a.b.AKI-GAME.COM. -> kuro-games
source     field knowledge 2026-11
