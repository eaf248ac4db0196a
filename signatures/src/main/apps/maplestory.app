name       MapleStory
category   gaming
service    gaming
domain     maplestory.com maplestory.nexon.net maplestory.nexon.com
test       www.maplestory.com -> maplestory
test       a.b.MAPLESTORY.NEXON.COM. -> maplestory
source     field knowledge 2026-11
