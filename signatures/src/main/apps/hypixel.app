name       Hypixel
category   gaming
service    gaming
domain     hypixel.net
test       www.hypixel.net -> hypixel
source     field knowledge 2026-11
