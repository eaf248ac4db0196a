name       Pixiv
category   social
service    browsing
domain     pixiv.net pximg.net pixiv.org
test       www.pixiv.net -> pixiv
test       a.b.PIXIV.ORG. -> pixiv
source     field knowledge 2026-11
