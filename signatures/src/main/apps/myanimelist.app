name       MyAnimeList
category   media
service    browsing
domain     myanimelist.net
test       www.myanimelist.net -> myanimelist
source     field knowledge 2026-11
