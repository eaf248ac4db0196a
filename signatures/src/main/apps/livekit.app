name       Livekit
category   conferencing
service    video-call
domain     livekit.cloud livekit.io
test       www.livekit.cloud -> livekit
test       a.b.LIVEKIT.IO. -> livekit
source     field knowledge 2026-11
