name       Steam
category   gaming
service    download
domain     steampowered.com steamcommunity.com steamstatic.com steamcontent.com steamusercontent.com steamgames.com steam-chat.com
domain     valvesoftware.com steamserver.net s.team steampipe.steamcontent.com steamcdn-a.akamaihd.net steamdeckusercontent.com
domain     steambroadcast.akamaized.net valve.net
address    155.133.224.0/19 162.254.192.0/21 185.25.180.0/22 146.66.152.0/21 208.64.200.0/22 208.78.164.0/22 205.196.6.0/24 103.10.124.0/23 103.28.54.0/23 153.254.86.0/24 2602:801:f000::/40
service    gaming cm.steampowered.com
service    streaming steambroadcast.com
agent      begins Valve/Steam
host       steam*.akamaihd.net
test       www.steampowered.com -> steam
test       a.b.VALVE.NET. -> steam
test       agent Valve/Steam HTTP Client 1.0 (570) -> steam
test       steamuserimages-a.akamaihd.net -> steam
source     field knowledge 2026-11
