name       Deezer
category   music
service    audio-streaming
domain     deezer.com dzcdn.net deezer.page.link
test       www.deezer.com -> deezer
test       a.b.DEEZER.PAGE.LINK. -> deezer
source     field knowledge 2026-11
