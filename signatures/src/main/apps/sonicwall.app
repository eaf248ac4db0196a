name       SonicWall
category   security
domain     sonicwall.com mysonicwall.com
test       www.sonicwall.com -> sonicwall
test       a.b.MYSONICWALL.COM. -> sonicwall
source     field knowledge 2026-11
