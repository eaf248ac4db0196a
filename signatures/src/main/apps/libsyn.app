name       Libsyn
category   music
service    audio-streaming
domain     libsyn.com
test       www.libsyn.com -> libsyn
source     field knowledge 2026-11
