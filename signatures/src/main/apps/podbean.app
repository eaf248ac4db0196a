name       Podbean
category   music
service    audio-streaming
domain     podbean.com
test       www.podbean.com -> podbean
source     field knowledge 2026-11
