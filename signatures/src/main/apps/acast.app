name       Acast
category   music
service    audio-streaming
domain     acast.com
test       www.acast.com -> acast
source     field knowledge 2026-11
