name       Eurogamer
category   gaming
service    browsing
domain     eurogamer.net gamer-network.net
test       www.eurogamer.net -> eurogamer
test       a.b.GAMER-NETWORK.NET. -> eurogamer
source     field knowledge 2026-11
