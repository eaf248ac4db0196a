name       radio.net
category   music
service    audio-streaming
domain     radio.net radio.de
test       www.radio.net -> radio-net
test       a.b.RADIO.DE. -> radio-net
source     field knowledge 2026-11
