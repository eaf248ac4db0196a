name       VRChat
category   gaming
service    gaming
domain     vrchat.com vrchat.cloud vrchat.net
test       www.vrchat.com -> vrchat
test       a.b.VRCHAT.NET. -> vrchat
source     field knowledge 2026-11
