name       PC Gamer
category   gaming
service    browsing
domain     pcgamer.com futurecdn.net
test       www.pcgamer.com -> pc-gamer
test       a.b.FUTURECDN.NET. -> pc-gamer
source     field knowledge 2026-11
