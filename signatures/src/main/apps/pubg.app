name       PUBG
category   gaming
service    gaming
domain     pubg.com playbattlegrounds.com krafton.com pubgmobile.com battlegroundsmobileindia.com
test       www.pubg.com -> pubg
test       a.b.BATTLEGROUNDSMOBILEINDIA.COM. -> pubg
source     field knowledge 2026-11
