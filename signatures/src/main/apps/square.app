name       Square
category   payment
domain     squareup.com squarecdn.com square.com
test       www.squareup.com -> square
test       a.b.SQUARE.COM. -> square
source     field knowledge 2026-11
