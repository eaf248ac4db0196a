name       Megaphone
category   music
service    audio-streaming
domain     megaphone.fm
test       www.megaphone.fm -> megaphone
source     field knowledge 2026-11
