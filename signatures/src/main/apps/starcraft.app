name       StarCraft
category   gaming
service    gaming
domain     starcraft2.com starcraft.com
test       www.starcraft2.com -> starcraft
test       a.b.STARCRAFT.COM. -> starcraft
source     field knowledge 2026-11
