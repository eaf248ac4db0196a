name       Boomplay
category   music
service    audio-streaming
domain     boomplay.com boomplaymusic.com
test       www.boomplay.com -> boomplay
test       a.b.BOOMPLAYMUSIC.COM. -> boomplay
source     field knowledge 2026-11
