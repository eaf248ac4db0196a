name       ESET
category   security
service    update
domain     eset.com eset.eu esetnod32.ru e5.sk
test       www.eset.com -> eset
test       a.b.E5.SK. -> eset
source     field knowledge 2026-11
