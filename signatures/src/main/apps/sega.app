name       Sega
category   gaming
service    gaming
domain     sega.com sega.co.jp sega.jp
test       www.sega.com -> sega
test       a.b.SEGA.JP. -> sega
source     field knowledge 2026-11
