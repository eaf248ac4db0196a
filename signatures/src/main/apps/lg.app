name       LG
category   iot
domain     lge.com lgtvsdp.com lgsmartad.com lgappstv.com lgtvcommon.com lgthinq.com lgeapi.com lg.com
test       www.lge.com -> lg
test       a.b.LG.COM. -> lg
source     field knowledge 2026-11
