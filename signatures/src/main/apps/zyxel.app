name       Zyxel
category   network
domain     zyxel.com nebula.zyxel.com
test       www.zyxel.com -> zyxel
test       a.b.NEBULA.ZYXEL.COM. -> zyxel
source     field knowledge 2026-11
