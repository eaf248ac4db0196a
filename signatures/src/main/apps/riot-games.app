name       Riot Games
category   gaming
service    gaming
domain     riotgames.com riotcdn.net leagueoflegends.com pvp.net playvalorant.com valorantesports.com lolesports.com lolstatic.com
domain     riotgames.es riot-games.com si.riotgames.com lolusercontent.com
agent      begins RiotClient/
test       www.riotgames.com -> riot-games
test       a.b.LOLUSERCONTENT.COM. -> riot-games
source     field knowledge 2026-11
