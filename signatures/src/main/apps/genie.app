name       Genie
category   music
service    audio-streaming
domain     genie.co.kr
test       genie.co.kr -> genie
source     field knowledge 2026-11
