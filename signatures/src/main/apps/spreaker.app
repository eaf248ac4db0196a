name       Spreaker
category   music
service    audio-streaming
domain     spreaker.com
test       www.spreaker.com -> spreaker
source     field knowledge 2026-11
