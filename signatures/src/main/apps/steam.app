name       Steam
category   gaming
service    download
domain     steampowered.com steamcommunity.com steamstatic.com steamcontent.com steamusercontent.com steamgames.com steam-chat.com
domain     valvesoftware.com steamserver.net s.team steampipe.steamcontent.com steamcdn-a.akamaihd.net steamdeckusercontent.com
domain     steambroadcast.akamaized.net valve.net
service    gaming cm.steampowered.com
service    streaming steambroadcast.com
agent      begins Valve/Steam
host       steam*.akamaihd.net
test       www.steampowered.com -> steam
test       a.b.VALVE.NET. -> steam
test       agent Valve/Steam HTTP Client 1.0 (570) -> steam
test       steamuserimages-a.akamaihd.net -> steam
source     field knowledge 2026-11
