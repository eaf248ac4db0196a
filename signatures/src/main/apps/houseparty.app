name       Houseparty
category   messaging
service    video-call
domain     houseparty.com lifeonair.com
test       www.houseparty.com -> houseparty
test       a.b.LIFEONAIR.COM. -> houseparty
source     field knowledge 2026-11
