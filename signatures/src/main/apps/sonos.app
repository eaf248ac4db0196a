name       Sonos
category   iot
service    audio-streaming
domain     sonos.com ws.sonos.com
cert       smartspeaker.audio
agent      contains Sonos/
test       www.sonos.com -> sonos
test       a.b.WS.SONOS.COM. -> sonos
test       cert sonos-347E5CFFA26E.smartspeaker.audio -> sonos
source     field knowledge 2026-11
