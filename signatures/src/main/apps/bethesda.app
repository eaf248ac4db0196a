name       Bethesda
category   gaming
service    gaming
domain     bethesda.net zenimax.com elderscrolls.com fallout.com
test       www.bethesda.net -> bethesda
test       a.b.FALLOUT.COM. -> bethesda
source     field knowledge 2026-11
