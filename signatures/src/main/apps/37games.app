name       37 Games
category   gaming
service    gaming
domain     37games.com 37.com
test       www.37games.com -> 37games
test       a.b.37.COM. -> 37games
source     field knowledge 2026-11
