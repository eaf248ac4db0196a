name       Shelly
category   iot
domain     shelly.cloud shelly.com
test       www.shelly.cloud -> shelly
test       a.b.SHELLY.COM. -> shelly
source     field knowledge 2026-11
