name       Rockstar Games
category   gaming
service    gaming
domain     rockstargames.com rsg.sc rockstarnorth.com
test       www.rockstargames.com -> rockstar-games
test       a.b.ROCKSTARNORTH.COM. -> rockstar-games
source     field knowledge 2026-11
