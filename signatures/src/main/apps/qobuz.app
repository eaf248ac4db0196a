name       Qobuz
category   music
service    audio-streaming
domain     qobuz.com
test       www.qobuz.com -> qobuz
source     field knowledge 2026-11
