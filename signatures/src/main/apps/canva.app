name       Canva
category   productivity
domain     canva.com canva-apps.com canva.cn
test       www.canva.com -> canva
test       a.b.CANVA.CN. -> canva
source     field knowledge 2026-11
