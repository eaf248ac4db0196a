name       Lyft
category   travel
domain     lyft.com lyft.net
test       www.lyft.com -> lyft
test       a.b.LYFT.NET. -> lyft
source     field knowledge 2026-11
