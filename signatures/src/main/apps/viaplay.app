name       Viaplay
category   streaming
service    streaming
domain     viaplay.com viaplay.se viaplay.no viaplay.dk viaplay.fi viaplay.tv
test       www.viaplay.com -> viaplay
test       a.b.VIAPLAY.TV. -> viaplay
source     field knowledge 2026-11
