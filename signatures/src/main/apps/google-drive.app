name       Google Drive
category   storage
service    file-sync
domain     drive.google.com drive.usercontent.google.com drivefrontend-pa.googleapis.com clients6.google.com
host       www.googledrive.com
test       drive.google.com -> google-drive
test       a.b.CLIENTS6.GOOGLE.COM. -> google-drive
source     field knowledge 2026-11
