name       IMDb
category   media
service    browsing
domain     imdb.com media-imdb.com
test       www.imdb.com -> imdb
test       a.b.MEDIA-IMDB.COM. -> imdb
source     field knowledge 2026-11
