name       Deutschlandradio
category   music
service    audio-streaming
domain     deutschlandradio.de deutschlandfunk.de
test       www.deutschlandradio.de -> deutschlandradio
test       a.b.DEUTSCHLANDFUNK.DE. -> deutschlandradio
source     field knowledge 2026-11
