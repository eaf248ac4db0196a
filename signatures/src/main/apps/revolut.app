name       Revolut
category   finance
domain     revolut.com revolut.codes
test       www.revolut.com -> revolut
test       a.b.REVOLUT.CODES. -> revolut
source     field knowledge 2026-11
