name       MEGA
category   storage
service    file-transfer
domain     mega.nz mega.io mega.co.nz userstorage.mega.co.nz
test       www.mega.nz -> mega
test       a.b.USERSTORAGE.MEGA.CO.NZ. -> mega
source     field knowledge 2026-11
