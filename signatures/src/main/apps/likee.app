name       Likee
category   social
service    streaming
domain     like.video likee.video likee.com like-video.com
agent      begins Like-Android
test       www.like.video -> likee
test       a.b.LIKE-VIDEO.COM. -> likee
test       videosnap.like.video -> likee
source     field knowledge 2026-11
