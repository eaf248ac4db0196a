name       Ecovacs
category   iot
domain     ecovacs.com ecouser.net
test       www.ecovacs.com -> ecovacs
test       a.b.ECOUSER.NET. -> ecovacs
source     field knowledge 2026-11
