name       nPerf
category   monitoring
domain     nperf.com
test       www.nperf.com -> nperf
source     field knowledge 2026-11
