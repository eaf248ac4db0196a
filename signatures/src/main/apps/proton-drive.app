name       Proton Drive
category   storage
service    file-sync
domain     drive.proton.me drive-api.proton.me
test       drive.proton.me -> proton-drive
test       a.b.DRIVE-API.PROTON.ME. -> proton-drive
source     field knowledge 2026-11
