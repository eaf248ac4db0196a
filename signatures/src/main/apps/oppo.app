name       OPPO
category   iot
domain     oppo.com oppomobile.com heytapmobi.com heytap.com coloros.com heytapmobile.com heytapdl.com allawnos.com allawntech.com
test       www.oppo.com -> oppo
test       a.b.ALLAWNTECH.COM. -> oppo
test       conn-service-eu-04.allawnos.com -> oppo
source     field knowledge 2026-11
