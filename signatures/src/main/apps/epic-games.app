name       Epic Games
category   gaming
service    gaming
domain     epicgames.com epicgames.dev unrealengine.com epicgamescdn.com fortnite.com easyanticheat.net easy.ac epicgames.net
domain     rocketleague.com fab.com
host       epicgames-download*.akamaized.net
agent      begins EpicGamesLauncher/
agent      begins FortniteGame/
test       www.epicgames.com -> epic-games
test       a.b.FAB.COM. -> epic-games
source     field knowledge 2026-11
