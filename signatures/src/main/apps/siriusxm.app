name       SiriusXM
category   music
service    audio-streaming
domain     siriusxm.com siriusxm.ca sxmcdn.com
test       www.siriusxm.com -> siriusxm
test       a.b.SXMCDN.COM. -> siriusxm
source     field knowledge 2026-11
