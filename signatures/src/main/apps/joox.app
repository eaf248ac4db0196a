name       JOOX
category   music
service    audio-streaming
domain     joox.com
test       www.joox.com -> joox
source     field knowledge 2026-11
