name       Wyze
category   iot
service    streaming
domain     wyze.com wyzecam.com
test       www.wyze.com -> wyze
test       a.b.WYZECAM.COM. -> wyze
source     field knowledge 2026-11
