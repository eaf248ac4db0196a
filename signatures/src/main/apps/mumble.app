name       Mumble
category   voip
service    audio-call
domain     mumble.info
test       www.mumble.info -> mumble
source     field knowledge 2026-11
