name       CrazyGames
category   gaming
service    gaming
domain     crazygames.com
test       www.crazygames.com -> crazygames
source     field knowledge 2026-11
