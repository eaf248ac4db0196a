name       Heroes of the Storm
category   gaming
service    gaming
domain     heroesofthestorm.com
test       www.heroesofthestorm.com -> heroes-of-the-storm
source     field knowledge 2026-11
