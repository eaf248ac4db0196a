name       iDrive
category   storage
service    backup
domain     idrive.com idrivesync.com
test       www.idrive.com -> idrive
test       a.b.IDRIVESYNC.COM. -> idrive
source     field knowledge 2026-11
