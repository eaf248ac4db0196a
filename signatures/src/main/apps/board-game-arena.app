name       Board Game Arena
category   gaming
service    gaming
domain     boardgamearena.com boardgamearena.net
test       www.boardgamearena.com -> board-game-arena
test       a.b.BOARDGAMEARENA.NET. -> board-game-arena
source     field knowledge 2026-11
