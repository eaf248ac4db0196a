name       Napster
category   music
service    audio-streaming
domain     napster.com rhapsody.com
test       www.napster.com -> napster
test       a.b.RHAPSODY.COM. -> napster
source     field knowledge 2026-11
