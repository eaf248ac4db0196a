name       King
category   gaming
service    gaming
domain     king.com candycrushsaga.com midasplayer.com
test       www.king.com -> king
test       a.b.MIDASPLAYER.COM. -> king
source     field knowledge 2026-11
