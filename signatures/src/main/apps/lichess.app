name       Lichess
category   gaming
service    gaming
domain     lichess.org lichess1.org
test       www.lichess.org -> lichess
test       a.b.LICHESS1.ORG. -> lichess
source     field knowledge 2026-11
