name       Alchemy
category   cryptocurrency
domain     alchemy.com alchemyapi.io
test       www.alchemy.com -> alchemy
test       a.b.ALCHEMYAPI.IO. -> alchemy
source     field knowledge 2026-11
