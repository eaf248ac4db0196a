name       Lime
category   travel
domain     li.me limebike.com
test       www.li.me -> lime
test       a.b.LIMEBIKE.COM. -> lime
source     field knowledge 2026-11
