name       Emby
category   streaming
service    streaming
domain     emby.media
agent      contains Emby/
test       www.emby.media -> emby
source     field knowledge 2026-11
