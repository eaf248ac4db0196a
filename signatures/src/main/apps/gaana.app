name       Gaana
category   music
service    audio-streaming
domain     gaana.com gaanacdn.com
test       www.gaana.com -> gaana
test       a.b.GAANACDN.COM. -> gaana
source     field knowledge 2026-11
