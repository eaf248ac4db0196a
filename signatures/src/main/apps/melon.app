name       Melon
category   music
service    audio-streaming
domain     melon.com
test       www.melon.com -> melon
source     field knowledge 2026-11
