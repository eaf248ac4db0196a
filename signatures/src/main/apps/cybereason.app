name       Cybereason
category   security
service    telemetry
domain     cybereason.net cybereason.com
test       www.cybereason.net -> cybereason
test       a.b.CYBEREASON.COM. -> cybereason
source     field knowledge 2026-11
