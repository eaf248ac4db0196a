name       imgix
category   cdn
service    download
domain     imgix.net imgix.com
test       www.imgix.net -> imgix
test       a.b.IMGIX.COM. -> imgix
source     field knowledge 2026-11
