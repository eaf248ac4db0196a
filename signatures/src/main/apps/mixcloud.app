name       Mixcloud
category   music
service    audio-streaming
domain     mixcloud.com
test       www.mixcloud.com -> mixcloud
source     field knowledge 2026-11
