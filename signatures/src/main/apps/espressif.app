name       Espressif
category   iot
domain     espressif.com espressif.cn
test       www.espressif.com -> espressif
test       a.b.ESPRESSIF.CN. -> espressif
source     field knowledge 2026-11
