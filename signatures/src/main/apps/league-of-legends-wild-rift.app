name       League of Legends Wild Rift
category   gaming
service    gaming
domain     wildrift.leagueoflegends.com wr.riotgames.com
test       wildrift.leagueoflegends.com -> league-of-legends-wild-rift
test       a.b.WR.RIOTGAMES.COM. -> league-of-legends-wild-rift
source     field knowledge 2026-11
