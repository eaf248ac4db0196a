name       Xbox
category   gaming
service    gaming
domain     xbox.com xboxlive.com xboxservices.com xboxab.com gamepass.com xcloud.com xboxgamepass.com assets1.xboxlive.com
domain     xbox.live.com
service    gaming gssv-play-prod.xboxlive.com
test       www.xbox.com -> xbox
test       a.b.XBOX.LIVE.COM. -> xbox
source     field knowledge 2026-11
