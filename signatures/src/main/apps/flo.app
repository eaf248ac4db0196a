name       FLO
category   music
service    audio-streaming
domain     music-flo.com
test       www.music-flo.com -> flo
source     field knowledge 2026-11
