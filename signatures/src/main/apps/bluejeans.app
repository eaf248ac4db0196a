name       BlueJeans
category   conferencing
service    video-call
domain     bluejeans.com bluejeansnet.com
test       www.bluejeans.com -> bluejeans
test       a.b.BLUEJEANSNET.COM. -> bluejeans
source     field knowledge 2026-11
