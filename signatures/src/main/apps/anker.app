name       Anker
category   iot
domain     anker.com anker-in.com
test       www.anker.com -> anker
test       a.b.ANKER-IN.COM. -> anker
source     field knowledge 2026-11
