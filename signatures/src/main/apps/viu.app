name       Viu
category   streaming
service    streaming
domain     viu.com viu.tv
test       www.viu.com -> viu
test       a.b.VIU.TV. -> viu
source     field knowledge 2026-11
