name       Google Drive
category   storage
service    file-sync
domain     drive.google.com drive.usercontent.google.com drivefrontend-pa.googleapis.com
host       www.googledrive.com
test       drive.google.com -> google-drive
test       a.b.DRIVEFRONTEND-PA.GOOGLEAPIS.COM. -> google-drive
source     field knowledge 2026-11
