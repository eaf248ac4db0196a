name       Jagex
category   gaming
service    gaming
domain     runescape.com jagex.com
test       www.runescape.com -> jagex
test       a.b.JAGEX.COM. -> jagex
source     field knowledge 2026-11
