name       Escape from Tarkov
category   gaming
service    gaming
domain     escapefromtarkov.com battlestategames.com
test       www.escapefromtarkov.com -> escape-from-tarkov
test       a.b.BATTLESTATEGAMES.COM. -> escape-from-tarkov
source     field knowledge 2026-11
