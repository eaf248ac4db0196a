name       Box
category   storage
service    file-sync
domain     box.com boxcdn.net boxcloud.com box.net box.org
test       www.box.com -> box
test       a.b.BOX.ORG. -> box
source     field knowledge 2026-11
