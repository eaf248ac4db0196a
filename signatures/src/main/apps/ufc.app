name       UFC
category   sports
service    streaming
domain     ufc.com ufc.tv
test       www.ufc.com -> ufc
test       a.b.UFC.TV. -> ufc
source     field knowledge 2026-11
