name       RARBG
category   file-sharing
domain     rarbg.to
test       www.rarbg.to -> rarbg
source     field knowledge 2026-11
