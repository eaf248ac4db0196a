name       YouTube Music
category   music
service    audio-streaming
domain     music.youtube.com
test       music.youtube.com -> youtube-music
source     field knowledge 2026-11
