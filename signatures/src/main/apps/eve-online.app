name       EVE Online
category   gaming
service    gaming
domain     eveonline.com ccpgames.com evetech.net
test       www.eveonline.com -> eve-online
test       a.b.EVETECH.NET. -> eve-online
source     field knowledge 2026-11
