name       VG
category   news
service    browsing
domain     vg.no
test       www.vg.no -> vg
source     field knowledge 2026-11
