name       iHeartRadio
category   music
service    audio-streaming
domain     iheart.com iheartradio.com ihrhls.com iheart.tv
test       www.iheart.com -> iheartradio
test       a.b.IHEART.TV. -> iheartradio
source     field knowledge 2026-11
