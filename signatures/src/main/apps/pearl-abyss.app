name       Pearl Abyss
category   gaming
service    gaming
domain     pearlabyss.com playblackdesert.com
test       www.pearlabyss.com -> pearl-abyss
test       a.b.PLAYBLACKDESERT.COM. -> pearl-abyss
source     field knowledge 2026-11
