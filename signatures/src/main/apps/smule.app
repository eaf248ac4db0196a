name       Smule
category   music
service    audio-streaming
domain     smule.com
test       www.smule.com -> smule
source     field knowledge 2026-11
