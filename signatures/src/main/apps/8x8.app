name       8x8
category   voip
service    audio-call
domain     8x8.com
test       www.8x8.com -> 8x8
source     field knowledge 2026-11
