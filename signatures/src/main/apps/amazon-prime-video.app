name       Amazon Prime Video
category   streaming
service    streaming
domain     primevideo.com amazonvideo.com aiv-cdn.net aiv-delivery.net atv-ps.amazon.com atv-ext.amazon.com pv-cdn.net fls-na.amazonvideo.com
domain     video.amazon.com
test       www.primevideo.com -> amazon-prime-video
test       a.b.VIDEO.AMAZON.COM. -> amazon-prime-video
source     field knowledge 2026-11
