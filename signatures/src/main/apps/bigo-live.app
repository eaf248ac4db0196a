name       BIGO LIVE
category   streaming
service    live-streaming
domain     bigo.tv bigo.sg bigolive.tv
test       www.bigo.tv -> bigo-live
test       a.b.BIGOLIVE.TV. -> bigo-live
source     field knowledge 2026-11
