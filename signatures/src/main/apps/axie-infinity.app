name       Axie Infinity
category   gaming
service    gaming
domain     axieinfinity.com skymavis.com
test       www.axieinfinity.com -> axie-infinity
test       a.b.SKYMAVIS.COM. -> axie-infinity
source     field knowledge 2026-11
