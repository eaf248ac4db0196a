name       Last.fm
category   music
service    audio-streaming
domain     last.fm lastfm.com last-fm.com audioscrobbler.com lastfm.freetls.fastly.net lst.fm
test       www.last.fm -> last-fm
test       a.b.LST.FM. -> last-fm
source     field knowledge 2026-11
