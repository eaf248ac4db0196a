name       YouTube TV
category   streaming
service    live-streaming
domain     tv.youtube.com
test       tv.youtube.com -> youtube-tv
source     field knowledge 2026-11
