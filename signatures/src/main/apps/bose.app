name       Bose
category   iot
domain     bose.com bose.io
test       www.bose.com -> bose
test       a.b.BOSE.IO. -> bose
source     field knowledge 2026-11
