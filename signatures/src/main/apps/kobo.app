name       Kobo
category   media
service    download
domain     kobo.com
test       www.kobo.com -> kobo
source     field knowledge 2026-11
