name       BBC iPlayer
category   streaming
service    streaming
domain     iplayer.bbc.co.uk bbcfmt.hs.llnwd.net bidi.bbc.co.uk vod-dash-uk-live.bbcfmt.hs.llnwd.net
test       iplayer.bbc.co.uk -> bbc-iplayer
test       a.b.VOD-DASH-UK-LIVE.BBCFMT.HS.LLNWD.NET. -> bbc-iplayer
source     field knowledge 2026-11
