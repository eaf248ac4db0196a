name       TuneIn
category   music
service    audio-streaming
domain     tunein.com tunein.cloud radiotime.com
test       www.tunein.com -> tunein
test       a.b.RADIOTIME.COM. -> tunein
source     field knowledge 2026-11
