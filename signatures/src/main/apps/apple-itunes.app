name       Apple iTunes
category   music
service    audio-streaming
domain     itunes.apple.com itunes.com music.apple.com itsliveradio.apple.com audio.itunes.apple.com mvod.itunes.apple.com
domain     streamingaudio.itunes.apple.com
agent      begins iTunes/
test       itunes.apple.com -> apple-itunes
test       a.b.STREAMINGAUDIO.ITUNES.APPLE.COM. -> apple-itunes
test       sync.itunes.apple.com -> apple-itunes
test       agent iTunes/12.9 (Windows) -> apple-itunes
source     field knowledge 2026-11
