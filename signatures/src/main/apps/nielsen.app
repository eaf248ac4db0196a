name       Nielsen
category   analytics
service    telemetry
domain     nielsen.com imrworldwide.com nielsencollections.com
test       www.nielsen.com -> nielsen
test       a.b.NIELSENCOLLECTIONS.COM. -> nielsen
source     field knowledge 2026-11
