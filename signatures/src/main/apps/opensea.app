name       OpenSea
category   cryptocurrency
domain     opensea.io seadn.io
test       www.opensea.io -> opensea
test       a.b.SEADN.IO. -> opensea
source     field knowledge 2026-11
