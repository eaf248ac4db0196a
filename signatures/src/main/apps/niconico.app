name       Niconico
category   streaming
service    streaming
domain     nicovideo.jp nimg.jp dmc.nico niconico.com
test       www.nicovideo.jp -> niconico
test       a.b.NICONICO.COM. -> niconico
source     field knowledge 2026-11
