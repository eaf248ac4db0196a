name       Heise
category   news
service    browsing
domain     heise.de heise.cloud
test       www.heise.de -> heise
test       a.b.HEISE.CLOUD. -> heise
source     field knowledge 2026-11
