name       SVT Play
category   streaming
service    streaming
domain     svtplay.se svt.se
test       www.svtplay.se -> svt-play
test       a.b.SVT.SE. -> svt-play
source     field knowledge 2026-11
