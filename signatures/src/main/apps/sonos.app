name       Sonos
category   iot
service    audio-streaming
domain     sonos.com ws.sonos.com
agent      contains Sonos/
test       www.sonos.com -> sonos
test       a.b.WS.SONOS.COM. -> sonos
source     field knowledge 2026-11
