name       Blynk
category   iot
domain     blynk.cloud blynk.io blynk.cc
test       www.blynk.cloud -> blynk
test       a.b.BLYNK.CC. -> blynk
source     field knowledge 2026-11
