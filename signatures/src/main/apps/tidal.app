name       Tidal
category   music
service    audio-streaming
domain     tidal.com tidalhifi.com wimpmusic.com
test       www.tidal.com -> tidal
test       a.b.WIMPMUSIC.COM. -> tidal
source     field knowledge 2026-11
