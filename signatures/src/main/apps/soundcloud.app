name       SoundCloud
category   music
service    audio-streaming
domain     soundcloud.com sndcdn.com
test       www.soundcloud.com -> soundcloud
test       a.b.SNDCDN.COM. -> soundcloud
source     field knowledge 2026-11
