name       IFTTT
category   iot
domain     ifttt.com
test       www.ifttt.com -> ifttt
source     field knowledge 2026-11
