name       China Unicom
category   web
domain     10010.com chinaunicom.cn
test       www.10010.com -> china-unicom
test       a.b.CHINAUNICOM.CN. -> china-unicom
source     field knowledge 2026-11
