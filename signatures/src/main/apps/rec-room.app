name       Rec Room
category   gaming
service    gaming
domain     rec.net recroom.com
test       www.rec.net -> rec-room
test       a.b.RECROOM.COM. -> rec-room
source     field knowledge 2026-11
