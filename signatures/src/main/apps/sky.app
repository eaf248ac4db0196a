name       Sky Go
category   streaming
service    live-streaming
domain     sky.com skygo.sky.com sky.it sky.de skycdp.com nowtv.com nowtv.it skyq.sky.com
test       www.sky.com -> sky
test       a.b.SKYQ.SKY.COM. -> sky
source     field knowledge 2026-11
