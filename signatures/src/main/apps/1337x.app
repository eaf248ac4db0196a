name       1337x
category   file-sharing
domain     1337x.to
test       www.1337x.to -> 1337x
source     field knowledge 2026-11
