name       Youbora
category   analytics
service    telemetry
domain     youbora.com youboranqs01.com npaw.com
test       www.youbora.com -> npaw
test       a.b.NPAW.COM. -> npaw
source     field knowledge 2026-11
