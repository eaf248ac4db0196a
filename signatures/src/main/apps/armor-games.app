name       Armor Games
category   gaming
service    gaming
domain     armorgames.com
test       www.armorgames.com -> armor-games
source     field knowledge 2026-11
