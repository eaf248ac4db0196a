name       pCloud
category   storage
service    file-sync
domain     pcloud.com pcloud.link
test       www.pcloud.com -> pcloud
test       a.b.PCLOUD.LINK. -> pcloud
source     field knowledge 2026-11
