name       Pandora
category   music
service    audio-streaming
domain     pandora.com p-cdn.com pandora-cdn.com
test       www.pandora.com -> pandora
test       a.b.PANDORA-CDN.COM. -> pandora
source     field knowledge 2026-11
