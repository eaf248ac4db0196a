name       RaiPlay
category   streaming
service    streaming
domain     raiplay.it rai.it raiplaysound.it
test       www.raiplay.it -> raiplay
test       a.b.RAIPLAYSOUND.IT. -> raiplay
source     field knowledge 2026-11
