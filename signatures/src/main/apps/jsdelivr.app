name       jsDelivr
category   cdn
service    download
domain     jsdelivr.net jsdelivr.com
test       www.jsdelivr.net -> jsdelivr
test       a.b.JSDELIVR.COM. -> jsdelivr
source     field knowledge 2026-11
