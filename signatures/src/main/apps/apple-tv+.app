name       Apple TV+
category   streaming
service    streaming
domain     tv.apple.com hls-amt.itunes.apple.com play-edge.itunes.apple.com uts-api.itunes.apple.com
test       tv.apple.com -> apple-tv+
test       a.b.UTS-API.ITUNES.APPLE.COM. -> apple-tv+
source     field knowledge 2026-11
