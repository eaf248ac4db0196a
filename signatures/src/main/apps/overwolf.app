name       Overwolf
category   gaming
service    gaming
domain     overwolf.com curseforge.com forgecdn.net
test       www.overwolf.com -> overwolf
test       a.b.FORGECDN.NET. -> overwolf
source     field knowledge 2026-11
