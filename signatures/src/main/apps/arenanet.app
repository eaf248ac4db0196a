name       Guild Wars
category   gaming
service    gaming
domain     arena.net guildwars2.com ncplatform.net
test       www.arena.net -> arenanet
test       a.b.NCPLATFORM.NET. -> arenanet
source     field knowledge 2026-11
