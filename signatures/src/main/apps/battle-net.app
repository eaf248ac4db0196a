name       Battle.net
category   gaming
service    gaming
domain     battle.net blizzard.com blizzard.cn battlenet.com.cn blz-contentstack.com blzstatic.cn diablo3.com overwatch.com
domain     playhearthstone.com blzddist1-a.akamaihd.net blzddistkr1-a.akamaihd.net
address    24.105.0.0/18 37.244.0.0/18 137.221.64.0/18 158.115.192.0/19 5.42.160.0/19
agent      begins Battle.net
host       blzddist*.akamaihd.net bnet*.akamaihd.net
agent      begins Battle.net/
test       www.battle.net -> battle-net
test       a.b.BLZDDISTKR1-A.AKAMAIHD.NET. -> battle-net
test       agent Battle.net Web Client -> battle-net
test       bnetcmsus-a.akamaihd.net -> battle-net
test       llnw.blizzard.com -> battle-net
source     field knowledge 2026-11
