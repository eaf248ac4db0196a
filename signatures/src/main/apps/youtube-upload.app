name       YouTube Upload
category   streaming
service    upload
domain     upload.youtube.com upload.video.google.com
test       upload.youtube.com -> youtube-upload
test       a.b.UPLOAD.VIDEO.GOOGLE.COM. -> youtube-upload
source     field knowledge 2026-11
