name       Bandcamp
category   music
service    audio-streaming
domain     bandcamp.com bcbits.com
test       www.bandcamp.com -> bandcamp
test       a.b.BCBITS.COM. -> bandcamp
source     field knowledge 2026-11
