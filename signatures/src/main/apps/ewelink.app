name       Sonoff
category   iot
domain     ewelink.cc coolkit.cc coolkit.cn
test       www.ewelink.cc -> ewelink
test       a.b.COOLKIT.CN. -> ewelink
source     field knowledge 2026-11
