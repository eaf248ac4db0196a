name       Xigua Video
category   streaming
service    streaming
domain     ixigua.com ixiguavideo.com ixgvideo.com
test       www.ixigua.com -> xigua-video
test       a.b.IXGVIDEO.COM. -> xigua-video
source     field knowledge 2026-11
