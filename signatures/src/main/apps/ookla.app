name       Ookla
category   monitoring
domain     speedtest.net ookla.com ooklaserver.net cdnst.net speedtestcustom.com
test       www.speedtest.net -> ookla
test       a.b.SPEEDTESTCUSTOM.COM. -> ookla
source     field knowledge 2026-11
