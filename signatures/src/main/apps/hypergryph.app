name       Hypergryph
category   gaming
service    gaming
domain     hypergryph.com gryphline.com
test       www.hypergryph.com -> hypergryph
test       a.b.GRYPHLINE.COM. -> hypergryph
source     field knowledge 2026-11
