name       World of Warcraft
category   gaming
service    gaming
domain     worldofwarcraft.com wow-europe.com wowchina.com
test       www.worldofwarcraft.com -> world-of-warcraft
test       a.b.WOWCHINA.COM. -> world-of-warcraft
source     field knowledge 2026-11
