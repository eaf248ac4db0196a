name       Poki
category   gaming
service    gaming
domain     poki.com poki-cdn.com poki.io
test       www.poki.com -> poki
test       a.b.POKI.IO. -> poki
source     field knowledge 2026-11
