name       Riot Games
category   gaming
service    gaming
domain     riotgames.com riotcdn.net leagueoflegends.com pvp.net playvalorant.com valorantesports.com lolesports.com lolstatic.com
domain     riotgames.es riot-games.com si.riotgames.com lolusercontent.com
address    104.160.128.0/19 162.249.72.0/21 43.229.64.0/22 45.7.36.0/22 103.240.224.0/22 185.40.64.0/22 192.64.168.0/21
agent      begins RiotClient/
test       www.riotgames.com -> riot-games
test       a.b.LOLUSERCONTENT.COM. -> riot-games
source     field knowledge 2026-11
