name       Moonton
category   gaming
service    gaming
domain     mobilelegends.com moonton.com youngjoygame.com
test       www.mobilelegends.com -> moonton
test       a.b.YOUNGJOYGAME.COM. -> moonton
source     field knowledge 2026-11
