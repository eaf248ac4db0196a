name       Google Photos
category   storage
service    upload
domain     photos.google.com photoslibrary.googleapis.com photosdata-pa.googleapis.com
test       photos.google.com -> google-photos
test       a.b.PHOTOSDATA-PA.GOOGLEAPIS.COM. -> google-photos
source     field knowledge 2026-11
