name       Discogs
category   music
service    browsing
domain     discogs.com
test       www.discogs.com -> discogs
source     field knowledge 2026-11
