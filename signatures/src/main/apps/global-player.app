name       Global Player
category   music
service    audio-streaming
domain     globalplayer.com musicradio.com
test       www.globalplayer.com -> global-player
test       a.b.MUSICRADIO.COM. -> global-player
source     field knowledge 2026-11
