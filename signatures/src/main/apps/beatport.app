name       Beatport
category   music
service    audio-streaming
domain     beatport.com
test       www.beatport.com -> beatport
source     field knowledge 2026-11
