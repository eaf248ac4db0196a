name       Pluto TV
category   streaming
service    live-streaming
domain     pluto.tv plutotv.net
test       www.pluto.tv -> pluto-tv
test       a.b.PLUTOTV.NET. -> pluto-tv
source     field knowledge 2026-11
