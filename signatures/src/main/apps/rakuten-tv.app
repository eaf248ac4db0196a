name       Rakuten TV
category   streaming
service    streaming
domain     rakuten.tv
test       www.rakuten.tv -> rakuten-tv
source     field knowledge 2026-11
