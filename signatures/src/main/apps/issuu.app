name       Issuu
category   media
service    browsing
domain     issuu.com isu.pub
test       www.issuu.com -> issuu
test       a.b.ISU.PUB. -> issuu
source     field knowledge 2026-11
