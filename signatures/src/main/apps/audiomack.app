name       Audiomack
category   music
service    audio-streaming
domain     audiomack.com
test       www.audiomack.com -> audiomack
source     field knowledge 2026-11
