name       Trend Micro
category   security
service    update
domain     trendmicro.com trendmicro.co.jp trendmicro.eu
test       www.trendmicro.com -> trend-micro
test       a.b.TRENDMICRO.EU. -> trend-micro
source     field knowledge 2026-11
