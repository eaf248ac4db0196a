name       TapTap
category   gaming
service    download
domain     taptap.com taptap.cn taptap.io
test       www.taptap.com -> taptap
test       a.b.TAPTAP.IO. -> taptap
source     field knowledge 2026-11
