name       Sling TV
category   streaming
service    live-streaming
domain     sling.com movetv.com
test       www.sling.com -> sling-tv
test       a.b.MOVETV.COM. -> sling-tv
source     field knowledge 2026-11
