name       Wynk
category   music
service    audio-streaming
domain     wynk.in
test       www.wynk.in -> wynk
source     field knowledge 2026-11
